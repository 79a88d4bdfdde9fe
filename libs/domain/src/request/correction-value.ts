import { type LocalDate, isLocalDate } from '@tracker/statute';
import { reject } from '../kernel/decision.js';
import type { CorrectableFact } from './correctable.js';
import { otherClosingFault, categoryFault } from './categories.js';
import type { KnownRequest } from './state.js';
import {
  applicantType,
  caseResult,
  channel,
  consultationKind,
  deliveryMethod,
  litigationKind,
} from './vocabulary.js';

const oneOf: Partial<Record<CorrectableFact, readonly string[]>> = {
  channel: channel.options,
  applicantType: applicantType.options,
  'consultation.kind': consultationKind.options,
  'reply.method': deliveryMethod.options,
  'review.result': caseResult.options,
  'litigation.result': caseResult.options,
  'litigation.kind': litigationKind.options,
};
const mayLieAhead: readonly CorrectableFact[] = ['supplement.periodEndsOn', 'delayed.replyOn'];

const dateFault = (
  fact: CorrectableFact,
  is: string | number,
  request: KnownRequest,
  today: LocalDate,
) => {
  if (typeof is !== 'string' || !isLocalDate(is)) return reject('not-a-date', { fact, is });
  if (is > today && !mayLieAhead.includes(fact))
    return reject('date-in-future', { field: fact, on: is, today });
  if (fact !== 'receivedOn' && request.receivedOn !== null && is < request.receivedOn)
    return reject('date-before', {
      field: fact,
      on: is,
      earlierField: 'receivedOn',
      earlier: request.receivedOn,
    });
  if (fact === 'receivedOn' && request.closing && is > request.closing.closedOn)
    return reject('date-before', {
      field: 'closing.closedOn',
      on: request.closing.closedOn,
      earlierField: fact,
      earlier: is,
    });
  return null;
};

const numberFault = (fact: CorrectableFact, is: string | number) => {
  if (fact === 'extension.workingDays')
    return Number.isInteger(is) && Number(is) >= 1 && Number(is) <= 20
      ? null
      : reject('extension-too-long', { workingDays: is, allowed: 20 });
  return typeof is === 'number' && is >= 0 ? null : reject('not-a-number', { fact, is });
};

const concludedElsewhere = (fact: CorrectableFact, { closing }: KnownRequest) =>
  fact === 'closing.closedOn' && closing?.ground === 'reply-delivered'
    ? reject('correct-the-source', { fact, source: 'reply.dispatchedOn' })
    : null;

/** Whether a corrected value is of its fact's kind and possible for this request. */
export const correctionFault = (
  fact: CorrectableFact,
  is: string | number,
  request: KnownRequest,
  today: LocalDate,
) => {
  const allowed = oneOf[fact];
  if (allowed) return allowed.includes(String(is)) ? null : reject('not-a-choice', { fact, is });
  if (fact === 'extension.workingDays' || fact === 'fee.amount') return numberFault(fact, is);
  if (fact === 'decision.category') return correctedCategoryFault(String(is), request, today);
  if (fact.endsWith('On'))
    return concludedElsewhere(fact, request) ?? dateFault(fact, is, request, today);
  return null;
};

const correctedCategoryFault = (
  is: string,
  request: KnownRequest,
  today: LocalDate,
): ReturnType<typeof categoryFault> => {
  const { closing } = request;
  if (closing?.ground === 'supplement-lapsed' || closing?.ground === 'payment-lapsed' || closing?.ground === 'withdrawn')
    return reject('category-not-for-decisions', { category: is });
  if (closing?.ground === 'other') return otherClosingFault(is, closing.closedOn);
  const on = request.decision?.decidedOn ?? closing?.closedOn ?? today;
  return closing?.ground === 'imported' && is.startsWith('imported-')
    ? null
    : categoryFault(is, on, request);
};

