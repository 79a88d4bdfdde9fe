import { organStream, reportStream, requestStream } from '@tracker/domain/events';
import type { CountedRequest } from '../counted/counted-request.js';
import { type EventRef, reaches } from '../counted/event-ref.js';
import type { OrganFacts } from '../organ/organ-facts.js';
import type { ReportParts } from '../parts/report-parts.js';
import { yearPeriod } from '../period.js';

/** The last event of a stream that went into a report. */
export type StreamHead = readonly [stream: string, revision: string, hash: string];

/** What a report rests on: its events by number, the last of them, and the head of every stream. */
export type Inputs = {
  readonly position: string;
  readonly events: number;
  readonly heads: readonly StreamHead[];
};

const organEvents = ({ naming, published, unfinished }: OrganFacts, year: number) => [
  ...naming,
  ...published.filter((table) => table.year === year - 1).map(({ event }) => event),
  ...unfinished.map(({ event }) => event),
];

/** What checks read of what was typed in: the figures and texts that hold, and last year's section two. */
export type TypedParts = { readonly now: ReportParts; readonly previous: ReportParts };

const typedEvents = ({ now, previous }: TypedParts) => ({
  now: [now.sectionTwo?.event, ...Object.values(now.texts).map((one) => one?.event)],
  previous: [previous.sectionTwo?.event],
});

/** Decimal texts of whole numbers without leading zeros: the longer is the greater. */
const isLater = (a: string, b: string): boolean =>
  a.length === b.length ? a > b : a.length > b.length;

/**
 * The events that can affect the report of a year: those that counting or the checks read and that
 * are dated by its 31 December. What is dated later never changes the report by a byte.
 */
export const inputsOf = (
  requests: Iterable<CountedRequest>,
  organ: OrganFacts,
  year: number,
  typed?: TypedParts,
): Inputs => {
  const { to } = yearPeriod(year);
  const heads: StreamHead[] = [];
  let last = '0';
  let events = 0;
  const take = (stream: string, refs: readonly EventRef[], counts: (ref: EventRef) => boolean) => {
    let head: EventRef | null = null;
    for (const ref of refs) {
      if (!counts(ref)) continue;
      events += 1;
      if (head === null || isLater(ref.revision, head.revision)) head = ref;
    }
    if (head === null) return;
    heads.push([stream, head.revision, head.hash]);
    if (isLater(head.position, last)) last = head.position;
  };
  take(organStream(organ.organ), organEvents(organ, year), () => true);
  for (const { requestId, trail } of requests) {
    take(requestStream(requestId), trail, (ref) => reaches(ref, to));
  }
  if (typed) {
    const { now, previous } = typedEvents(typed);
    const known = (list: readonly (EventRef | undefined)[]) => list.filter((ref) => !!ref);
    take(reportStream(organ.organ, year), known(now), () => true);
    take(reportStream(organ.organ, year - 1), known(previous), () => true);
  }
  heads.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return { position: last, events, heads };
};
