import type { LocalDate, WorkingCalendar } from '@tracker/statute';
import { addDays } from '@tracker/statute';
import { type Refused, reject } from '../../kernel/decision.js';
import { closedByReply, concludedOn } from '../closing-day.js';
import type { RequestEvent } from '../events/index.js';
import type { KnownRequest } from '../state.js';

type Following =
  | { readonly fault: Refused<'period-still-runs' | 'fact-absent'> }
  | { readonly events: readonly RequestEvent[] };

const nothing: Following = { events: [] };

/**
 * What a correction means for the closing: a date concluded from the corrected fact follows it, and a
 * reply that turns out to have been sent closes. Only what the correction itself moves is moved.
 */
export const followingClosing = (
  before: KnownRequest,
  after: KnownRequest,
  { why, today, calendar }: { why: string; today: LocalDate; calendar: WorkingCalendar },
): Following => {
  const { life, reply, decision, closing } = after;
  if (life === 'open' && reply) return { events: closedByReply(reply, decision) };
  if (!closing) return nothing;
  const was = concludedOn(before, calendar);
  const is = concludedOn(after, calendar);
  if (was === is) return nothing;
  if (is === null) return { fault: reject('fact-absent', { fact: 'reply.deliveredOn' }) };
  if (is > today) return { fault: reject('period-still-runs', { endsOn: addDays(is, -1) }) };
  if (is === closing.closedOn) return nothing;
  const data = { was: closing.closedOn, is, why, correctedOn: today };
  return { events: [{ type: 'FactCorrected', data: { fact: 'closing.closedOn', ...data } }] };
};
