import type { CorrectableFact } from '../correctable.js';
import type { KnownRequest } from '../state.js';

const always: readonly CorrectableFact[] = [
  'receivedOn',
  'reply.deliveredOn',
  'review.result',
  'review.concludedOn',
  'litigation.result',
  'litigation.concludedOn',
];
const whileHandled: readonly CorrectableFact[] = [
  'supplement.receivedOn',
  'consultation.receivedOn',
  'consultation.answeredOn',
  'fee.paidOn',
  'reply.dispatchedOn',
];

/**
 * Whether a fact that nobody has recorded is for a verb of its own to record, with all that follows
 * from it. Only imported history, which those verbs no longer reach, is completed by a correction.
 */
export const recordedByVerb = (fact: CorrectableFact, { closing }: KnownRequest): boolean =>
  always.includes(fact) || (closing?.ground !== 'imported' && whileHandled.includes(fact));
