import type { CalendarBook, KnownRequest } from '@tracker/domain';
import type { LocalDate } from '@tracker/statute';
import type { OpenRequestSource } from './open-request-source.js';

/** One limit of one open request that another calendar moves. */
export type Move = {
  readonly requestId: string;
  readonly number: string;
  readonly organ: string;
  readonly kind: string;
  readonly seq: number;
  readonly was: LocalDate;
  readonly is: LocalDate;
  readonly provisionalBefore: boolean;
  readonly provisionalAfter: boolean;
};

/** What a change of the calendar does to one open request. */
export type Moved = {
  readonly moves: readonly Move[];
  /** A date that was provisional is sure now. */
  readonly settled: boolean;
};

/** Two calendars and what reckons by them. */
export type Comparison = {
  readonly before: CalendarBook;
  readonly after: CalendarBook;
  readonly limitsOf: OpenRequestSource['limitsOf'];
};

const unmoved: Moved = { moves: [], settled: false };

/** Compares the running limits of a request under both calendars. */
export const movesOf = (
  requestId: string,
  request: KnownRequest,
  { before, after, limitsOf }: Comparison,
): Moved => {
  if (request.life !== 'open') return unmoved;
  const { organ, number } = request;
  const [then, now] = [before.calendarOf(organ), after.calendarOf(organ)];
  if (then.id === now.id) return unmoved;
  const was = limitsOf(request, then);
  const is = limitsOf(request, now);
  if (was === null || is === null) return unmoved;
  const [provisionalBefore, provisionalAfter] = [was.provisional, is.provisional];
  const moves = is.limits.flatMap(({ kind, seq, dueOn }): Move[] => {
    const old = was.limits.find((one) => one.kind === kind && one.seq === seq);
    if (!old || old.dueOn === dueOn) return [];
    const dates = { was: old.dueOn, is: dueOn, provisionalBefore, provisionalAfter };
    return [{ requestId, number, organ, kind, seq, ...dates }];
  });
  return { moves, settled: provisionalBefore && !provisionalAfter };
};
