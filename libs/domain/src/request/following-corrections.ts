import { addDays, type LocalDate } from '@tracker/statute';
import type { CorrectableFact } from './correctable.js';
import type { KnownRequest } from './state.js';

type Correction = {
  readonly fact: CorrectableFact;
  readonly was: string | number | null;
  readonly is: string | number | null;
};

/** A closing date that was concluded from the corrected fact follows it. */
export const followingCorrections = (
  { fact, is }: Correction,
  request: KnownRequest,
): readonly Correction[] => {
  const closedOn = closingAfter(fact, is, request);
  const was = request.closing?.closedOn;
  if (closedOn === null || was === undefined || was === closedOn) return [];
  return [{ fact: 'closing.closedOn', was, is: closedOn }];
};

const closingAfter = (
  fact: CorrectableFact,
  is: Correction['is'],
  { closing, reply }: KnownRequest,
): LocalDate | null => {
  if (!closing || typeof is !== 'string') return null;
  const byHand = reply?.method === 'in-person' || reply?.method === 'entrusted';
  if (closing.ground === 'supplement-lapsed' && fact === 'supplement.periodEndsOn')
    return addDays(is, 1);
  if (closing.ground !== 'reply-delivered') return null;
  if (fact === 'reply.dispatchedOn' && !byHand) return is;
  if (fact === 'reply.deliveredOn' && byHand) return is;
  return null;
};
