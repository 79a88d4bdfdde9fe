import type { LocalDate } from '@tracker/statute';
import type { CorrectableFact } from '../correctable.js';
import { firstFault, notBefore } from '../decisions/checks.js';
import type { KnownRequest } from '../state.js';
import { factOf } from './fact-path.js';

/** What cannot lie before what: a fact and the one it follows, in the same part. */
// biome-ignore format: a table is read by column
const follows: readonly (readonly [CorrectableFact, CorrectableFact])[] = [
  ['supplement.periodEndsOn', 'supplement.noticeOn'],
  ['supplement.receivedOn',   'supplement.noticeOn'],
  ['consultation.receivedOn', 'consultation.sentOn'],
  ['consultation.answeredOn', 'consultation.sentOn'],
  ['consultation.answeredOn', 'consultation.receivedOn'],
  ['delayed.replyOn',         'reasons.noticeOn'],
  ['fee.paidOn',              'fee.noticeReceivedOn'],
  ['reply.dispatchedOn',      'decision.decidedOn'],
  ['reply.deliveredOn',       'reply.dispatchedOn'],
  ['review.concludedOn',      'review.acceptedOn'],
  ['litigation.concludedOn',  'litigation.acceptedOn'],
];

/** The first day on which anything is recorded to have happened after receipt, and what it was. */
const earliestFact = (request: KnownRequest): readonly [string, LocalDate] | null => {
  const days: (readonly [string, LocalDate | null | undefined])[] = [
    ...request.supplements.map((one) => ['supplement.noticeOn', one.noticeOn] as const),
    ...request.consultations.map((one) => ['consultation.sentOn', one.sentOn] as const),
    ['reasons.noticeOn', request.reasonsNoticeOn],
    ...request.extensions.map((one) => ['extension.noticeOn', one.noticeOn] as const),
    ...request.fees.map((one) => ['fee.noticeReceivedOn', one.noticeReceivedOn] as const),
    ['decision.decidedOn', request.decision?.decidedOn],
    ['closing.closedOn', request.closing?.closedOn],
    ...request.reviews.map((one) => ['review.acceptedOn', one.acceptedOn] as const),
    ...request.litigations.map((one) => ['litigation.acceptedOn', one.acceptedOn] as const),
  ];
  return days.reduce<readonly [string, LocalDate] | null>(
    (first, [field, on]) => (on && (first === null || on < first[1]) ? [field, on] : first),
    null,
  );
};

/** Whether a corrected day keeps the order of the facts: receipt first, no answer before its letter. */
export const orderFault = (
  fact: CorrectableFact,
  part: string | undefined,
  is: LocalDate,
  request: KnownRequest,
) => {
  if (fact === 'receivedOn') {
    const [field, on] = earliestFact(request) ?? [fact, null];
    return notBefore(field, on, fact, is);
  }
  const other = (name: CorrectableFact) =>
    factOf(request, name, part) as LocalDate | null | undefined;
  return firstFault(
    notBefore(fact, is, 'receivedOn', request.receivedOn),
    ...follows.map(([later, earlier]) => {
      if (later === fact) return notBefore(fact, is, earlier, other(earlier));
      return earlier === fact ? notBefore(later, other(later), fact, is) : null;
    }),
  );
};
