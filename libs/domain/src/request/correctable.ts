import { z } from 'zod';

/** Facts that may be corrected, as paths into the request; those with a dot in a part need its id. */
export const correctableFact = z.enum([
  'channel',
  'receivedOn',
  'applicantType',
  'supplement.noticeOn',
  'supplement.periodEndsOn',
  'supplement.receivedOn',
  'consultation.kind',
  'consultation.sentOn',
  'consultation.receivedOn',
  'consultation.answeredOn',
  'reasons.noticeOn',
  'delayed.replyOn',
  'extension.noticeOn',
  'extension.workingDays',
  'fee.noticeReceivedOn',
  'fee.amount',
  'fee.paidOn',
  'decision.category',
  'decision.decidedOn',
  'reply.method',
  'reply.dispatchedOn',
  'reply.deliveredOn',
  'reply.letterNumber',
  'reply.letterOn',
  'closing.closedOn',
  'archive.archiveNumber',
  'review.acceptedOn',
  'review.result',
  'review.concludedOn',
  'litigation.kind',
  'litigation.acceptedOn',
  'litigation.result',
  'litigation.concludedOn',
]);
export type CorrectableFact = z.infer<typeof correctableFact>;

/** Personal fields of a request that may be corrected; their was and is are sealed. */
export const personalField = z.enum([
  'applicantName',
  'idNumber',
  'contactPerson',
  'phone',
  'email',
  'address',
  'description',
  'mailNumber',
  'remark',
]);
export type PersonalField = z.infer<typeof personalField>;
