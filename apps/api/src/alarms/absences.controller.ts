import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { AbsenceRefused, Absences } from '@tracker/alarm-desk';
import type { Order, User } from '@tracker/application';
import { line, localDate } from '@tracker/domain';
import { type Clock, idFrom } from '@tracker/platform';
import { CLOCK } from '@tracker/runtime';
import { addDays } from '@tracker/statute';
import { z } from 'zod';
import { Allow, everyone } from '../access/allow.js';
import { Caller } from '../access/caller.js';
import { OrderOf } from '../idempotency/order-of.js';
import { Operation } from '../openapi/operation.js';
import { forbidden, Problem } from '../problems/problem.js';
import { Orders } from '../requests/orders.js';
import { absenceShape, absencesShape, cancelledShape } from './shapes.js';

const absenceBody = z
  .strictObject({ user: line.optional(), from: localDate, to: localDate, standIn: line })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: '结束日期不应早于开始日期' })
  .meta({ id: 'AbsenceBody' });

const refusals: Readonly<Record<AbsenceRefused['code'], string>> = {
  'user-unknown': '本机关没有这个账号，或者有同名账号。',
  'stand-in-is-absent': '代理人不能是本人。',
};

const shownDays = 30;

const maySetForOthers = ({ roles }: User): boolean =>
  roles.some((role) => role === '督办' || role === '管理');

type Days = { readonly from: string; readonly to: string };
const stateOn = (today: string, { from, to }: Days) => {
  if (to < today) return 'past';
  return from > today ? 'coming' : 'running';
};

@Controller('api/absences')
export class AbsencesController {
  constructor(
    private readonly orders: Orders,
    private readonly absences: Absences,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Allow(...everyone)
  @Operation({
    tag: '提醒',
    summary: '本机关现在和将来的外出代理，以及三十天内结束的',
    answer: absencesShape,
  })
  async list(@Caller() caller: User) {
    const today = this.clock.today();
    const entered = await this.absences.of(caller.organ, addDays(today, -shownDays));
    const absences = entered.map(({ userId, ...absence }) => ({
      ...absence,
      state: stateOn(today, absence),
      mayCancel: userId === caller.id || maySetForOthers(caller),
    }));
    return { today, absences };
  }

  @Post()
  @HttpCode(201)
  @Allow(...everyone)
  @Operation({
    tag: '提醒',
    summary: '登记外出期间的代理人，提醒由其接收',
    description: '替他人登记由督办、管理岗位办理。',
    status: 201,
    answer: absenceShape,
  })
  async add(
    @Caller() caller: User,
    @OrderOf('add-absence') order: Order,
    @Body({ schema: absenceBody }) body: z.infer<typeof absenceBody>,
  ) {
    const { user = caller.name, from, to, standIn } = body;
    if (user !== caller.name && !maySetForOthers(caller)) throw forbidden('只能登记本人的外出。');
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

  @Post(':id/cancel')
  @HttpCode(200)
  @Allow(...everyone)
  @Operation({
    tag: '提醒',
    summary: '取消外出代理，提醒从此仍由本人接收',
    description: '取消他人的由督办、管理岗位办理。',
    answer: cancelledShape,
  })
  async cancel(
    @Caller() caller: User,
    @Param('id') id: string,
    @OrderOf('cancel-absence') order: Order,
  ) {
    const known = await this.absences.of(caller.organ, '0001-01-01');
    const found = known.find((one) => one.id === id.toLowerCase());
    if (!found) throw new Problem(404, 'absence-unknown', '没有这条外出代理，它可能已经取消。');
    if (found.userId !== caller.id && !maySetForOthers(caller))
      throw forbidden('只能取消本人的外出代理。');
    const { id: cancelled } = found;
    await this.orders.carryOut(order, async () => {
      await this.absences.cancel(caller.organ, cancelled);
      return {};
    });
    return { id: cancelled, cancelled: true };
  }
}
