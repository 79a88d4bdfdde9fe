import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import {
  type CalendarApplied,
  CalendarOrders,
  type CalendarPreview,
  CalendarPreviews,
  CalendarSource,
  type Candidate,
  type Order,
  type User,
} from '@tracker/application';
import { announceSchedule, scheduleInForce, setOverlay } from '@tracker/domain';
import type { Clock } from '@tracker/platform';
import { CLOCK } from '@tracker/runtime';
import { limitPeriodLabel } from '@tracker/wording';
import type { z } from 'zod';
import { Allow, everyone } from '../access/allow.js';
import { Caller } from '../access/caller.js';
import { ChangesNothing } from '../idempotency/order-marks.js';
import { OrderOf } from '../idempotency/order-of.js';
import { Operation } from '../openapi/operation.js';
import { malformed } from '../problems/problem.js';
import { Orders } from '../requests/orders.js';
import { announceBody, previewBody, scheduleFrom, setOverlayBody } from './bodies.js';
import { appliedShape, previewShape, yearShape } from './shapes.js';
import { YearNotices } from './year-notices.js';

const toldApplied = ({ revision, position, ...applied }: CalendarApplied) => ({
  ...applied,
  revision: String(revision),
  position: String(position),
});

/** Requests of other organs are counted, never named. */
const toldPreview = ({ announcement, moves, ...preview }: CalendarPreview, organ: string) => {
  const { restDays, makeUpWorkdays } = announcement.data;
  const own = moves
    .filter((move) => move.organ === organ)
    .map((move) => ({ ...move, label: limitPeriodLabel(move.kind) }));
  const elsewhere = moves.length - own.length;
  return { restDays, makeUpWorkdays, moves: own, elsewhere, ...preview };
};

type Overlay = {
  readonly restDays: readonly string[];
  readonly makeUpWorkdays: readonly string[];
  readonly why: string;
  readonly from: string;
};
const onlyDays = ({ restDays, makeUpWorkdays, why, from }: Overlay) => ({
  ...{ restDays, makeUpWorkdays, why, from },
});

@Controller('api/calendar')
export class CalendarController {
  constructor(
    private readonly orders: Orders,
    private readonly calendar: CalendarSource,
    private readonly previews: CalendarPreviews,
    private readonly calendarOrders: CalendarOrders,
    private readonly notices: YearNotices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(':year')
  @Allow(...everyone)
  @Operation({
    tag: '日历',
    summary: '一年的放假安排与本地放假日；尚未公布的年份 known 为 false',
    answer: yearShape,
  })
  async read(@Caller() { organ }: User, @Param('year') text: string) {
    if (!/^(19|20|21)\d\d$/.test(text))
      throw malformed([{ path: 'year', message: '年份应为四位数字' }]);
    const year = Number(text);
    const schedule = await this.inForce(year);
    const { facts, calendarOf } = this.calendar.book;
    const overlay = facts
      .flatMap((fact) => (fact.type === 'OverlaySet' && fact.data.organ === organ ? [fact] : []))
      .at(-1)?.data;
    const calendar = calendarOf(organ);
    const within = (days: readonly string[]) => days.filter((on) => on.startsWith(text));
    return {
      year,
      known: schedule !== undefined,
      calendar: calendar.id,
      noticeNumber: schedule?.noticeNumber ?? null,
      publishedOn: schedule?.publishedOn ?? null,
      restDays: schedule?.restDays ?? [],
      makeUpWorkdays: schedule?.makeUpWorkdays ?? [],
      local: overlay
        ? {
            restDays: within(overlay.restDays),
            makeUpWorkdays: within(overlay.makeUpWorkdays),
            why: overlay.why,
          }
        : null,
      overlay: overlay ? onlyDays(overlay) : null,
      workingDays: calendar.workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`),
      notices: await this.notices.of(year, schedule?.noticeNumber),
    };
  }

  @Post('preview')
  @HttpCode(200)
  @Allow('管理')
  @ChangesNothing()
  @Operation({
    tag: '日历',
    summary: '预览一份放假安排：逐日核对，并列出将要移动的期限；不作任何改动',
    answer: previewShape,
    changesNothing: true,
  })
  async preview(
    @Caller() { organ }: User,
    @Body({ schema: previewBody }) body: z.infer<typeof previewBody>,
  ) {
    const candidate = scheduleFrom(body, await this.inForce(body.year));
    return toldPreview(await this.previews.preview(candidate, this.clock.today()), organ);
  }

  @Post('schedules')
  @HttpCode(200)
  @Allow(...announceSchedule.roles)
  @Operation({
    tag: '日历',
    summary: announceSchedule.title,
    description: `${announceSchedule.cites}。在每件移动的申请中记载；中断后重发即可续完。`,
    answer: appliedShape,
  })
  async announce(
    @OrderOf(announceSchedule.name) order: Order,
    @Body({ schema: announceBody }) { digest, ...body }: z.infer<typeof announceBody>,
  ) {
    const candidate = scheduleFrom(body, await this.inForce(body.year));
    return this.apply(order, candidate, digest);
  }

  @Post('overlay/preview')
  @HttpCode(200)
  @Allow('管理')
  @ChangesNothing()
  @Operation({
    tag: '日历',
    summary: '预览本机关的本地放假日；不作任何改动',
    answer: previewShape,
    changesNothing: true,
  })
  async previewOverlay(
    @Caller() { organ }: User,
    @Body({ schema: setOverlayBody }) { digest: _digest, ...body }: z.infer<typeof setOverlayBody>,
  ) {
    const candidate: Candidate = { kind: 'overlay', organ, body };
    return toldPreview(await this.previews.preview(candidate, this.clock.today()), organ);
  }

  @Put('overlay')
  @Allow(...setOverlay.roles)
  @Operation({
    tag: '日历',
    summary: setOverlay.title,
    description: `${setOverlay.cites}。每次给出全部日期；空列表即取消。`,
    answer: appliedShape,
  })
  async overlay(
    @Caller() { organ }: User,
    @OrderOf(setOverlay.name) order: Order,
    @Body({ schema: setOverlayBody }) { digest, ...body }: z.infer<typeof setOverlayBody>,
  ) {
    return this.apply(order, { kind: 'overlay', organ, body }, digest);
  }

  private async apply(order: Order, candidate: Candidate, digest: string | undefined) {
    return toldApplied(
      await this.orders.carryOut(order, () =>
        this.calendarOrders.apply(order, candidate, { expectedPreviewDigest: digest }),
      ),
    );
  }

  private async inForce(year: number) {
    const { builtIn, facts } = await this.calendar.refresh({ now: true });
    const schedules = facts.flatMap((fact) =>
      fact.type === 'ScheduleAnnounced' ? [fact.data] : [],
    );
    return scheduleInForce(year, { schedules, overlays: [] }, builtIn);
  }
}
