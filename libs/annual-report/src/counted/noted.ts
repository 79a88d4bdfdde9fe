import type { LocalDate } from '@tracker/statute';
import type { CountedRequest } from './counted-request.js';
import { type EventRef, earliest, refTo } from './event-ref.js';
import type { RequestLogEvent } from './log-event.js';

type Change = Partial<Omit<CountedRequest, 'trail'>>;

/** The request with a change, and the event that made it at the end of the trail. */
export const noted = (
  request: CountedRequest,
  event: RequestLogEvent,
  on: LocalDate | null,
  change: Change,
  about?: number | null,
): CountedRequest => ({
  ...request,
  ...change,
  trail: [...request.trail, refTo(event, on, about)],
});

/**
 * The trail with one event dated back, and the corrections of its fact with it. A fact whose date was
 * corrected reaches the reports of both dates, and so does all that was told of it before.
 */
export const datedBack = (
  trail: readonly EventRef[],
  at: number | null | undefined,
  on: LocalDate | null,
): readonly EventRef[] => {
  if (at === null || at === undefined || on === null) return trail;
  return trail.map((ref, index) =>
    index === at || ref.about === at ? { ...ref, on: earliest(ref.on, on) } : ref,
  );
};
