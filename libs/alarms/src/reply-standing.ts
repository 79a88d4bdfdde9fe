import type { AlarmSettings } from '@tracker/domain/events';
import type { LocalDate, WorkingCalendar } from '@tracker/statute';
import { type Colour, colourOf } from './colour.js';
import { daysLeft } from './days-left.js';
import { governingLimits } from './governing.js';
import type { Limit } from './limit.js';

/** What a request's row tells of the time for its reply. */
export type ReplyFacts = {
  readonly requestId: string;
  readonly organ: string;
  readonly life: string;
  readonly receivedOn: LocalDate | null;
  readonly dueOn: LocalDate | null;
  readonly strictDueOn: LocalDate | null;
  readonly delayedReplyOn: LocalDate | null;
  readonly provisional: boolean;
  readonly waitingFor: string | null;
  readonly answeredOn: LocalDate | null;
};

export type ReplyStanding = {
  /** Working days to the last day for the reply; 0 on it, negative after; null where none runs. */
  readonly daysLeft: number | null;
  /** Null before receipt is confirmed, and once the request is answered, closed or void. */
  readonly colour: Colour | null;
};

/** The limit for the reply that governs: the due date, or a later date told under 条例第三十五条. */
const replyLimitOf = (facts: ReplyFacts): Limit | null => {
  const { requestId, organ, dueOn, delayedReplyOn, strictDueOn, provisional } = facts;
  if (facts.life !== 'open' || facts.answeredOn !== null || dueOn === null) return null;
  const waiting = facts.waitingFor !== null;
  const since = facts.receivedOn ?? dueOn;
  const common = { requestId, organ, seq: 1, waiting, closed: false, provisional, since };
  const reply: Limit = { ...common, kind: 'reply', dueOn, strictDueOn };
  if (delayedReplyOn === null) return reply;
  const delayed = { ...common, kind: 'delayed-reply', dueOn: delayedReplyOn } as const;
  return governingLimits<Limit>([reply, { ...delayed, strictDueOn: null }])[0] ?? reply;
};

/**
 * How a request stands with its reply on a day. While it waits for the applicant the days are those
 * to the old date, which cannot become late (regulation 1.3).
 */
export const replyStanding = (
  facts: ReplyFacts,
  today: LocalDate,
  calendar: WorkingCalendar,
  settings: AlarmSettings,
): ReplyStanding => {
  const limit = replyLimitOf(facts);
  if (limit === null) return { daysLeft: null, colour: null };
  return {
    daysLeft: daysLeft(limit, today, calendar),
    colour: colourOf(limit, today, calendar, settings),
  };
};
