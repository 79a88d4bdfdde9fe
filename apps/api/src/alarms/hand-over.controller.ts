import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { HandOver } from '@tracker/alarm-desk';
import type { Order, User } from '@tracker/application';
import { line } from '@tracker/domain';
import { z } from 'zod';
import { Allow } from '../access/allow.js';
import { Caller } from '../access/caller.js';
import { OrderOf } from '../idempotency/order-of.js';
import { Operation } from '../openapi/operation.js';
import { Orders } from '../requests/orders.js';
import { handedOverShape } from './shapes.js';

const handOverBody = z
  .strictObject({ from: line, to: line })
  .refine(({ from, to }) => from !== to, { path: ['to'], error: '接手人与移交人不能是同一人' })
  .meta({ id: 'HandOverBody' });

@Controller('api/hand-over')
export class HandOverController {
  constructor(
    private readonly orders: Orders,
    private readonly handOver: HandOver,
  ) {}

  @Post()
  @HttpCode(200)
  @Allow('督办', '管理')
  @Operation({
    tag: '提醒',
    summary: '将一名承办人未办结的申请全部移交他人',
    description: '中断后以同一 Idempotency-Key 重发，从中断处继续。',
    answer: handedOverShape,
  })
  async give(
    @Caller() { organ }: User,
    @OrderOf('hand-over') order: Order,
    @Body({ schema: handOverBody }) { from, to }: z.infer<typeof handOverBody>,
  ) {
    const { requests, position } = await this.orders.carryOut(order, () =>
      this.handOver.handOver(order, organ, from, to),
    );
    return { from, to, requests, position: position === null ? null : String(position) };
  }
}
