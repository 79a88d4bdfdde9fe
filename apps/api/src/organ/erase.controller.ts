import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApplicantErasure, type Order, type User } from '@tracker/application';
import { freeText, line } from '@tracker/domain';
import { z } from 'zod';
import { Allow } from '../access/allow.js';
import { Caller } from '../access/caller.js';
import { OrderOf } from '../idempotency/order-of.js';
import { Operation } from '../openapi/operation.js';
import { Orders } from '../requests/orders.js';
import { PURGE_KEYS } from '../tokens.js';

const eraseBody = z.strictObject({ number: line, reason: freeText }).meta({ id: 'EraseBody' });
const erasedShape = z
  .object({ number: z.string(), requests: z.int(), position: z.string() })
  .meta({ id: 'Erased' });

@Controller('api/applicants')
export class EraseController {
  constructor(
    private readonly orders: Orders,
    private readonly erasure: ApplicantErasure,
    @Inject(PURGE_KEYS) private readonly purge: () => Promise<void>,
  ) {}

  @Post('erase')
  @HttpCode(200)
  @Allow('管理')
  @Operation({
    tag: '机关',
    summary: '抹除一名申请人的个人信息，不可恢复',
    description: '申请人还有未办结的申请时拒绝；统计数字不变。',
    answer: erasedShape,
  })
  async erase(
    @Caller() { organ }: User,
    @OrderOf('erase-applicant') order: Order,
    @Body({ schema: eraseBody }) { number, reason }: z.infer<typeof eraseBody>,
  ) {
    const { requests, position } = await this.orders.carryOut(order, async () => {
      const erased = await this.erasure.erase(order, organ, number, reason);
      await this.purge();
      return erased;
    });
    return { number, requests, position: String(position) };
  }
}
