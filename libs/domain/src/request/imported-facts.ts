import { z } from 'zod';
import { localDate, organCode, uuid } from '../kernel/text.js';
import { applicantType, caseResult, channel, litigationKind } from './vocabulary.js';

const text = z.string();

/** What of a ledger row belongs to the registration of its request. */
export const importedRegistration = z.object({
  organ: organCode,
  number: text,
  applicantId: uuid,
  channel,
  submittedOn: localDate.optional(),
  receivedOn: localDate,
  applicantType,
  applicantName: text.optional(),
  idType: text.optional(),
  idNumber: text.optional(),
  contactPerson: text.optional(),
  phone: text.optional(),
  email: text.optional(),
  address: text.optional(),
  description: text.optional(),
  form: text.optional(),
  delivery: text.optional(),
  mailNumber: text.optional(),
  remark: text.optional(),
});

/** One row of a ledger as facts; what the office says happened, lawful or not. */
export const importedFacts = importedRegistration.extend({
  importId: uuid,
  row: z.number().int(),
  cells: z.record(text, text),
  personalCells: text,
  unknownColumns: text.optional(),
  unit: text.optional(),
  handler: text.optional(),
  supplement: z
    .object({
      noticeOn: localDate,
      periodEndsOn: localDate.nullable(),
      receivedOn: localDate.nullable(),
    })
    .nullable(),
  consultation: z
    .object({
      sentOn: localDate,
      receivedOn: localDate.nullable(),
      answeredOn: localDate.nullable(),
    })
    .nullable(),
  reasonsNoticeOn: localDate.nullable(),
  delayedReplyOn: localDate.nullable(),
  extension: z.object({ noticeOn: localDate, workingDays: z.number().int() }).nullable(),
  fee: z
    .object({
      noticeReceivedOn: localDate,
      amount: z.number().nullable(),
      paidOn: localDate.nullable(),
    })
    .nullable(),
  outcome: z.object({ category: text, closedOn: localDate }).nullable(),
  letterNumber: text.nullable(),
  letterOn: localDate.nullable(),
  archiveNumber: text.optional(),
  review: z
    .object({
      acceptedOn: localDate,
      result: caseResult.nullable(),
      concludedOn: localDate.nullable(),
    })
    .nullable(),
  litigation: z
    .object({
      kind: litigationKind,
      acceptedOn: localDate,
      result: caseResult.nullable(),
      concludedOn: localDate.nullable(),
    })
    .nullable(),
});
export type ImportedFacts = z.infer<typeof importedFacts>;
