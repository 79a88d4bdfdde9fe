import {
  announceSchedule,
  type CalendarEvent,
  type CalendarFact,
  type CalendarState,
  calendarStream,
  evolveCalendar,
  noAnnouncement,
  type Outcome,
  type OverlayBody,
  overlayStream,
  type ScheduleBody,
  setOverlay,
} from '@tracker/domain';
import type { LocalDate, YearSchedule } from '@tracker/statute';

/** A schedule or local days off, loaded and not yet announced. */
export type Candidate =
  | { readonly kind: 'schedule'; readonly body: ScheduleBody }
  | { readonly kind: 'overlay'; readonly organ: string; readonly body: OverlayBody };

/** The stream that takes the announcement. */
export const streamOf = (candidate: Candidate): string =>
  candidate.kind === 'schedule' ? calendarStream : overlayStream(candidate.organ);

/** The organs it can reach; null for all. */
export const organsOf = (candidate: Candidate): readonly string[] | null =>
  candidate.kind === 'schedule' ? null : [candidate.organ];

/** Whether it may be announced after what its stream has announced so far. */
export const decideCandidate = (
  candidate: Candidate,
  state: CalendarState,
  today: LocalDate,
  builtIn: readonly YearSchedule[],
): Outcome<CalendarEvent> =>
  candidate.kind === 'schedule'
    ? announceSchedule.decide(candidate.body, state, { today, builtIn })
    : setOverlay.decide(candidate.body, state, { today, organ: candidate.organ });

/** What one stream has announced, out of the book. */
export const stateIn = (facts: readonly CalendarFact[], stream: string): CalendarState =>
  facts.filter((fact) => fact.stream === stream).reduce(evolveCalendar, noAnnouncement);

/** Whether an announcement says what the candidate says: then the order is that order given again. */
export const sameContent = (fact: CalendarFact, candidate: Candidate): boolean => {
  const days = (one: { restDays: readonly string[]; makeUpWorkdays: readonly string[] }) =>
    JSON.stringify([one.restDays, one.makeUpWorkdays].map((list) => [...new Set(list)].sort()));
  if (fact.type === 'ScheduleAnnounced' && candidate.kind === 'schedule') {
    const { year, noticeNumber, publishedOn } = candidate.body;
    const { data } = fact;
    const same = data.year === year && data.noticeNumber === noticeNumber;
    return same && data.publishedOn === publishedOn && days(data) === days(candidate.body);
  }
  if (fact.type === 'OverlaySet' && candidate.kind === 'overlay') {
    const { data } = fact;
    const same = data.organ === candidate.organ && data.from === candidate.body.from;
    return same && data.why === candidate.body.why && days(data) === days(candidate.body);
  }
  return false;
};
