import {
  applicantType,
  caseResult,
  channel,
  closingGround,
  consultationKind,
  deliveryMethod,
  litigationKind,
  personalField,
  reason,
  requestEvents,
} from '@tracker/domain';
import { z } from 'zod';
import { deadlineShape, rowFields, standingFields } from '../openapi/schemas.js';

const day = z.iso.date();
const orNull = <Schema extends z.ZodType>(schema: Schema) => schema.nullable();

const supplement = z.object({
  noticeOn: day,
  periodEndsOn: orNull(day),
  receivedOn: orNull(day),
});
const consultation = z.object({
  id: z.uuid(),
  kind: consultationKind,
  sentOn: day,
  receivedOn: orNull(day),
  answeredOn: orNull(day),
  opinion: requestEvents.ConsultationAnswered.shape.opinion,
  silentOn: orNull(day),
});
const fee = z.object({
  id: z.uuid(),
  noticeReceivedOn: day,
  amount: orNull(z.number()),
  paidOn: orNull(day),
});
const review = z.object({
  id: z.uuid(),
  acceptedOn: day,
  result: orNull(caseResult),
  concludedOn: orNull(day),
});
const reply = z.object({
  method: orNull(deliveryMethod),
  dispatchedOn: orNull(day),
  deliveredOn: orNull(day),
  letterNumber: orNull(z.string()),
  letterOn: orNull(day),
});

/** The facts of a request as the log has them. */
const factsShape = z
  .object({
    life: z.enum(['awaiting-confirmation', 'open', 'closed', 'voided']),
    organ: z.string(),
    number: z.string(),
    origin: requestEvents.RequestRegistered.shape.origin,
    applicantId: orNull(z.uuid()),
    applicantType,
    channel,
    submittedOn: orNull(day),
    signedOn: orNull(day),
    confirmedOn: orNull(day),
    registeredOn: day,
    receivedOn: orNull(day),
    receiptRule: z.string(),
    unit: orNull(z.string()),
    handler: orNull(z.string()),
    supplements: z.array(supplement),
    consultations: z.array(consultation),
    reasonsNoticeOn: orNull(day),
    reasonsReceivedOn: orNull(day),
    delayedReplyOn: orNull(day),
    extensions: z.array(z.object({ noticeOn: day, workingDays: z.int() })),
    fees: z.array(fee),
    approval: orNull(
      z.object({
        subject: z.enum(['decision', 'extension']),
        status: z.enum(['requested', 'returned', 'granted']),
      }),
    ),
    decision: orNull(z.object({ category: z.string(), reasons: z.array(reason), decidedOn: day })),
    reply: orNull(reply),
    closing: orNull(z.object({ closedOn: day, ground: closingGround, category: z.string() })),
    archiveNumber: orNull(z.string()),
    reviews: z.array(review),
    litigations: z.array(review.extend({ kind: litigationKind })),
    reAnswers: z.array(
      z.object({ caseId: z.uuid(), orderedOn: day, dueOn: day, answeredOn: orNull(day) }),
    ),
    splitInto: z.array(z.string()),
  })
  .meta({ id: 'RequestFacts' });

/** What lies with the head for approval, by whom and since when. */
export const submissionShape = z
  .object({
    subject: z.enum(['decision', 'extension']),
    subjectLabel: z.string(),
    by: z.string(),
    own: z.boolean().describe('由本人送审'),
    refusal: orNull(z.string()).describe('本人为何不能审核通过；岗位另行判断'),
    on: day,
    recordedAt: z.iso.datetime(),
    note: orNull(z.string()),
    sentence: orNull(z.string()).describe('送审的处理决定'),
  })
  .meta({ id: 'Submission' });

const partShape = z
  .object({
    id: z.uuid(),
    kind: z.enum(['consultation', 'fee', 'review', 'litigation']),
    label: z.string(),
  })
  .meta({ id: 'RequestPart' });

const paper = z.object({
  idType: orNull(z.string()),
  form: orNull(z.string()),
  delivery: orNull(z.string()),
  splitFrom: orNull(z.object({ requestId: z.uuid(), number: z.string() })),
});

export const detailShape = z
  .object({
    ...rowFields,
    ...standingFields,
    late: z.boolean().describe('答复晚于期限'),
    position: z.string(),
    organ: z.string(),
    channelLabel: z.string(),
    applicantTypeLabel: z.string(),
    categoryLabel: orNull(z.string()),
    masked: z.boolean(),
    personal: z.partialRecord(personalField, z.string().nullable()),
    paper: paper.describe('登记时所记，不是个人信息'),
    parts: z.array(partShape).describe('征求意见、收费、复议、诉讼各是哪一次'),
    submission: submissionShape.nullable(),
    request: factsShape,
    deadline: deadlineShape.nullable(),
  })
  .meta({ id: 'RequestDetail' });
