import { Injectable } from '@nestjs/common';
import { Freshness } from '@tracker/runtime';
import { busy } from '../problems/problem.js';

/** Lets a query of the read models see what the caller has seen. */
@Injectable()
export class Fresh {
  constructor(private readonly freshness: Freshness) {}

  /** Waits a bounded time; 503 only when the caller named a position that is not reached. */
  async wait(minPosition?: bigint): Promise<void> {
    const reached = await this.freshness.wait(minPosition);
    if (!reached && minPosition !== undefined)
      throw busy('read-models-behind', '刚刚保存的内容尚未进入查询数据，请稍后重试。', 2);
  }
}
