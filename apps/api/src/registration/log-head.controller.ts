import { Controller, Get, Inject } from '@nestjs/common';
import { type EventStore, RunningHead } from '@tracker/event-store';
import { EVENT_STORE } from '@tracker/runtime';
import { z } from 'zod';
import { Allow, everyone } from '../access/allow.js';
import { Operation } from '../openapi/operation.js';

const headShape = z
  .object({
    position: z.string().describe('最后一个事件的位置，十进制文本'),
    digest: z.string().describe('至该位置的累计摘要的前 12 位，与 tracker verify 一致'),
  })
  .meta({ id: 'LogHead' });

/** As much of a digest as a person compares on paper. */
const shortDigest = 12;

@Controller('api/log-head')
export class LogHeadController {
  private readonly head: RunningHead;

  constructor(@Inject(EVENT_STORE) store: EventStore) {
    this.head = new RunningHead(store);
  }

  @Get()
  @Allow(...everyone)
  @Operation({ tag: '系统', summary: '事件记录现在的位置和摘要，印在打印件上', answer: headShape })
  async read() {
    const head = await this.head.now();
    return {
      position: String(head?.position ?? 0),
      digest: (head?.hash ?? '').slice(0, shortDigest),
    };
  }
}
