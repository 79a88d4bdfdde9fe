import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { CalendarSource, type User } from '@tracker/application';
import {
  type DecisionContext,
  foldRequest,
  type KnownRequest,
  type Rejection,
  registerRequest,
  unknownRequest,
} from '@tracker/domain';
import type { Clock } from '@tracker/platform';
import { CLOCK } from '@tracker/runtime';
import { receiptDate } from '@tracker/statute';
import { problemText } from '@tracker/wording';
import type { z } from 'zod';
import { Allow } from '../access/allow.js';
import { Caller } from '../access/caller.js';
import { strictly } from '../http/strictly.js';
import { ChangesNothing } from '../idempotency/order-marks.js';
import { Operation } from '../openapi/operation.js';
import { clockOn } from '../requests/clock.js';
import { Trials } from '../requests/trials.js';
import { dateFields, previewBody, previewShape } from './shapes.js';

const bodySchema = strictly(previewBody).meta({ id: 'RegistrationPreviewBody' });
type Asked = z.infer<typeof previewBody>;

/** What the form holds besides the dates moves none of them: any will do for a trial. */
const anybody = {
  applicantType: 'other',
  applicantName: '试算',
  remark: '试算',
  number: '试算',
  applicantId: null,
} as const;

const tried = (asked: Asked, organ: string, context: DecisionContext) =>
  registerRequest.decide({ ...asked, ...anybody, organ }, unknownRequest, context);

@Controller('api/requests/preview')
export class RegistrationPreviewController {
  constructor(
    private readonly trials: Trials,
    private readonly calendar: CalendarSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(200)
  @Allow(...registerRequest.roles)
  @ChangesNothing()
  @Operation({
    tag: '登记',
    summary: '试算：照此登记，收到申请之日和答复期限为何，不作任何记录',
    description: registerRequest.cites,
    answer: previewShape,
    changesNothing: true,
  })
  async preview(@Caller() user: User, @Body({ schema: bodySchema }) asked: Asked) {
    const context = await this.trials.context(user, this.clock.today());
    const { today } = context;
    const receipt = receiptDate(asked);
    const outcome = tried(asked, user.organ, context);
    const clock = outcome.accepted
      ? clockOn(foldRequest(outcome.events) as KnownRequest, this.calendar, today, undefined)
      : null;
    return {
      today,
      receiptRule: receipt.rule,
      dateField: dateFields[receipt.rule],
      receivedOn: receipt.receivedOn,
      receiptWhy: receipt.why,
      dueOn: clock?.dueOn ?? null,
      dueWhy: clock?.steps.find(({ rule }) => rule === 'D3' || rule === 'D0')?.why ?? null,
      strictDueOn: clock?.strictDueOn ?? null,
      correctionNoticeDueOn: clock?.correctionNoticeDueOn ?? null,
      provisional: clock?.provisional ?? false,
      rejection: outcome.accepted ? null : rejectionOf(outcome.rejection),
    };
  }
}

const rejectionOf = (rejection: Rejection) => {
  const { field } = rejection.facts;
  return {
    code: rejection.code,
    detail: problemText(rejection),
    field: typeof field === 'string' ? field : null,
  };
};
