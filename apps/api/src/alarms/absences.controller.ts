import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { AbsenceRefused, Absences } from '@tracker/alarm-desk';
import type { Order, User } from '@tracker/application';
import { line, localDate } from '@tracker/domain';
import { idFrom } from '@tracker/platform';
import { z } from 'zod';
import { Allow, everyone } from '../access/allow.js';
import { Caller } from '../access/caller.js';
import { OrderOf } from '../idempotency/order-of.js';
import { Operation } from '../openapi/operation.js';
import { forbidden, Problem } from '../problems/problem.js';
import { Orders } from '../requests/orders.js';

const absenceBody = z
  .strictObject({ user: line.optional(), from: localDate, to: localDate, standIn: line })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: '结束日期不应早于开始日期' })
  .meta({ id: 'AbsenceBody' });

const refusals: Readonly<Record<AbsenceRefused['code'], string>> = {
  'user-unknown': '本机关没有这个账号，或者有同名账号。',
  'stand-in-is-absent': '代理人不能是本人。',
};

@Controller('api/absences')
export class AbsencesController {
  constructor(
    private readonly orders: Orders,
    private readonly absences: Absences,
  ) {}

  @Post()
  @HttpCode(201)
  @Allow(...everyone)
  @Operation({
    tag: '提醒',
    summary: '登记外出期间的代理人，提醒由其接收',
    description: '替他人登记由督办、管理岗位办理。',
    status: 201,
  })
  async add(
    @Caller() caller: User,
    @OrderOf('add-absence') order: Order,
    @Body({ schema: absenceBody }) body: z.infer<typeof absenceBody>,
  ) {
    const { user = caller.name, from, to, standIn } = body;
    const mayForOthers = caller.roles.some((role) => role === '督办' || role === '管理');
    if (user !== caller.name && !mayForOthers) throw forbidden('只能登记本人的外出。');
    const id = idFrom('absence', order.commandId);
    const asked = { organ: caller.organ, user, standIn, from, to };
    try {
      await this.orders.carryOut(order, async () => {
        await this.absences.add(id, asked);
        return {};
      });
    } catch (error) {
      if (!(error instanceof AbsenceRefused)) throw error;
      throw new Problem(422, error.code, refusals[error.code]);
    }
    return { id, user, from, to, standIn };
  }
}
