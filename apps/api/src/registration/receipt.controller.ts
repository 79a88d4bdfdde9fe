import { Controller, Get, Inject, Param } from '@nestjs/common';
import {
  CalendarSource,
  OrganDirectory,
  PersonalFacts,
  RequestReader,
  type User,
} from '@tracker/application';
import type { Clock } from '@tracker/platform';
import { CLOCK } from '@tracker/runtime';
import type { Deadline } from '@tracker/statute';
import { applicantTypeLabel, channelLabel } from '@tracker/wording';
import { z } from 'zod';
import { Allow, personalReaders } from '../access/allow.js';
import { Caller } from '../access/caller.js';
import { RequestScope } from '../access/request-scope.js';
import { Operation } from '../openapi/operation.js';
import { requestNotFound } from '../problems/problem.js';
import { Actors } from '../requests/actors.js';
import { clockOn } from '../requests/clock.js';
import { receiptWhy } from './receipt-why.js';

const day = z.iso.date();
const text = z.string().nullable();
const receiptSheetShape = z
  .object({
    requestId: z.uuid(),
    number: z.string(),
    organName: z.string(),
    registeredAt: z.iso.datetime(),
    registeredBy: z.string(),
    applicantName: text,
    applicantTypeLabel: z.string(),
    channelLabel: z.string(),
    description: text,
    form: text,
    delivery: text,
    receivedOn: day.nullable(),
    receiptWhy: z.string(),
    dueOn: day.nullable(),
    dueWhy: z.array(z.string()).describe('答复期限逐步推算的依据'),
    provisional: z.boolean(),
  })
  .meta({ id: 'RegistrationReceipt' });

/** Steps that are not about the due date itself: the 补正 notice and the remedies. */
const beside: readonly string[] = ['D1', 'D8'];
const reasonsOf = (clock: Deadline | null): readonly string[] =>
  (clock?.steps ?? []).filter(({ rule }) => !beside.includes(rule)).map(({ why }) => why);

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** 登记回执: what the applicant takes home. */
@Controller('api/requests/:requestId/receipt')
export class ReceiptController {
  constructor(
    private readonly scope: RequestScope,
    private readonly requests: RequestReader,
    private readonly personal: PersonalFacts,
    private readonly organs: OrganDirectory,
    private readonly actors: Actors,
    private readonly calendar: CalendarSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Allow(...personalReaders)
  @Operation({
    tag: '登记',
    summary: '登记回执的内容：编号、收到申请之日、答复期限及其依据',
    answer: receiptSheetShape,
  })
  async read(@Caller() user: User, @Param('requestId') requestId: string) {
    const id = await this.scope.require(user, requestId);
    const [found, history, personal, organ] = await Promise.all([
      this.requests.find(id),
      this.requests.history(id),
      this.personal.of(id),
      this.organs.get(user.organ),
      this.calendar.refresh(),
    ]);
    const [first] = history;
    if (!found || !first) throw requestNotFound();
    const { request, closedAt } = found;
    const actor = String(first.meta.actor);
    const nameOf = await this.actors.namesOf([actor]);
    const clock = clockOn(request, this.calendar, this.clock.today(), undefined, closedAt);
    return {
      requestId: id,
      number: request.number,
      organName: organ.name,
      registeredAt: first.recordedAt,
      registeredBy: nameOf(actor),
      applicantName: personal.applicantName ?? null,
      applicantTypeLabel: applicantTypeLabel(request.applicantType),
      channelLabel: channelLabel(request.channel),
      description: personal.description ?? null,
      form: textOf(first.data.form),
      delivery: textOf(first.data.delivery),
      receivedOn: request.receivedOn,
      receiptWhy: receiptWhy(request, first.data),
      dueOn: clock?.dueOn ?? null,
      dueWhy: reasonsOf(clock),
      provisional: clock?.provisional ?? false,
    };
  }
}
