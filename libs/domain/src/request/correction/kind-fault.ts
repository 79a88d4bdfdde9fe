import { isLocalDate, type LocalDate } from '@tracker/statute';
import { reject } from '../../kernel/decision.js';
import { localDate } from '../bodies.js';
import { limitsOf } from '../clock.js';
import type { CorrectableFact } from '../correctable.js';
import type { KnownRequest } from '../state.js';
import {
  applicantType,
  caseResult,
  channel,
  consultationKind,
  deliveryMethod,
  litigationKind,
} from '../vocabulary.js';

const choices: Partial<Record<CorrectableFact, readonly string[]>> = {
  channel: channel.options,
  applicantType: applicantType.options,
  'consultation.kind': consultationKind.options,
  'reply.method': deliveryMethod.options,
  'review.result': caseResult.options,
  'litigation.result': caseResult.options,
  'litigation.kind': litigationKind.options,
};
const mayLieAhead: readonly CorrectableFact[] = ['supplement.periodEndsOn', 'delayed.replyOn'];

/** Whether a corrected value is of its fact's kind: a choice, a day not ahead, a number, a text. */
export const kindFault = (
  fact: CorrectableFact,
  is: string | number,
  request: KnownRequest,
  today: LocalDate,
) => {
  const allowed = choices[fact];
  if (allowed)
    return allowed.some((one) => one === is) ? null : reject('not-a-choice', { fact, is });
  if (fact === 'extension.workingDays') return daysFault(is, limitsOf(request).extension);
  if (fact === 'fee.amount')
    return typeof is === 'number' && is >= 0 ? null : reject('not-a-number', { fact, is });
  if (fact.endsWith('On')) return dateFault(fact, is, today);
  return typeof is === 'string' ? null : reject('not-a-choice', { fact, is });
};

const daysFault = (is: string | number, allowed: number) =>
  typeof is === 'number' && Number.isInteger(is) && is >= 1 && is <= allowed
    ? null
    : reject('extension-too-long', { workingDays: is, allowed });

const dateFault = (fact: CorrectableFact, is: string | number, today: LocalDate) => {
  if (!isLocalDate(is) || !localDate.safeParse(is).success)
    return reject('not-a-date', { fact, is });
  return is > today && !mayLieAhead.includes(fact)
    ? reject('date-in-future', { field: fact, on: is, today })
    : null;
};
