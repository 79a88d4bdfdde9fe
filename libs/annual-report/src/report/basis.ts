import { organStream, reportStream, requestStream } from '@tracker/domain/events';
import type { CountedRequest } from '../counted/counted-request.js';
import { type EventRef, reaches } from '../counted/event-ref.js';
import { type OrganFacts, unfinishedImports } from '../organ/organ-facts.js';
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

const organEvents = (organ: OrganFacts, year: number): readonly EventRef[] => [
  ...organ.naming,
  ...organ.published.filter((table) => table.year === year - 1).map(({ event }) => event),
  ...unfinishedImports(organ).map(({ resumed }) => resumed),
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

/** Events of one stream that a report may rest on. */
type Group = { readonly stream: string; readonly refs: readonly EventRef[] };

const latestOf = (refs: readonly EventRef[], by: 'position' | 'revision'): EventRef | null =>
  refs.reduce<EventRef | null>(
    (latest, ref) => (latest === null || isLater(ref[by], latest[by]) ? ref : latest),
    null,
  );

/**
 * The end of the import that the last event came by: as of that event the import was unfinished and the
 * report said so. Its position is the first at which the report reads as it does now.
 */
const endOfImport = ({ imports }: OrganFacts, last: string): readonly EventRef[] =>
  imports.flatMap(({ started, completed }) =>
    completed && isLater(last, started.position) && isLater(completed.position, last)
      ? [completed]
      : [],
  );

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
  const groups: Group[] = [];
  for (const { requestId, trail } of requests) {
    const refs = trail.filter((ref) => reaches(ref, to));
    groups.push({ stream: requestStream(requestId), refs });
  }
  if (typed) {
    const { now, previous } = typedEvents(typed);
    const known = (list: readonly (EventRef | undefined)[]) => list.filter((ref) => !!ref);
    groups.push({ stream: reportStream(organ.organ, year), refs: known(now) });
    groups.push({ stream: reportStream(organ.organ, year - 1), refs: known(previous) });
  }
  const ofOrgan = organEvents(organ, year);
  const before = [...groups.flatMap(({ refs }) => latestOf(refs, 'position') ?? []), ...ofOrgan];
  const end = endOfImport(organ, latestOf(before, 'position')?.position ?? '0');
  groups.push({ stream: organStream(organ.organ), refs: [...ofOrgan, ...end] });
  const heads = groups.flatMap(({ stream, refs }): StreamHead[] => {
    const head = latestOf(refs, 'revision');
    return head ? [[stream, head.revision, head.hash]] : [];
  });
  heads.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return {
    position: latestOf([...before, ...end], 'position')?.position ?? '0',
    events: groups.reduce((sum, { refs }) => sum + refs.length, 0),
    heads,
  };
};
