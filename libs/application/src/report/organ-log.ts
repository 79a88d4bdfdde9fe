import { foldLog, isIgnored, type LogEvent, type LogFold } from '@tracker/annual-report';
import { organStream, reportYearIn, requestStreamPrefix } from '@tracker/domain';
import { type EventStore, hashMatches, pages, type RecordedEvent } from '@tracker/event-store';
import type { LocalDate } from '@tracker/statute';
import { type FilingsHere, filingsHere } from '../moving/moved-filings.js';

/** An event whose content no longer fits its hash: nothing may be counted from such a log. */
export class TamperedEvent extends Error {
  constructor(readonly event: RecordedEvent) {
    super(`Event ${event.id} at ${event.position} does not fit its hash.`);
  }
}

/** How far a reading of the log goes: up to a position, or to the end of a day; else to its end. */
export type LogLimit = {
  readonly asOf?: bigint | null;
  /** What was recorded on this day still counts, what was recorded on the next does not. */
  readonly recordedBy?: LocalDate | null;
  /** What was read before, of this store and organ: the reading goes on where that ended. */
  readonly from?: OrganLog | null;
  /** Told after each page how far the reading is, where it will end, and, if it wants, what is held so far. */
  readonly onPage?: (at: bigint, until: bigint, held: () => OrganLog) => void;
  /** Events of one page. */
  readonly pageSize?: number;
};

/** The fold of an organ's log, as far as it was read. */
export type OrganLog = {
  readonly fold: LogFold;
  /** The last position that was read, null for an empty log. */
  readonly readTo: bigint | null;
  /** The latest instant at which something of it was recorded. */
  readonly recordedTo: string | null;
  /** Whether the log has gone beyond its limits: what is recorded from now on adds nothing to it. */
  readonly complete: boolean;
};

/** Whether a reading within these limits would begin with all that this one has read. */
export const goesOn = (
  { readTo, recordedTo }: OrganLog,
  { asOf = null, recordedBy = null }: LogLimit,
): boolean =>
  (asOf === null || readTo === null || readTo <= asOf) &&
  (recordedBy === null || recordedTo === null || recordedTo < endOf(recordedBy));

/**
 * Reads the log for one organ. Stored events are not parsed again: each that counts is held against
 * its hash instead. `verify` checks all of them.
 */
export const readOrganLog = async (
  store: Pick<EventStore, 'head' | 'readAll' | 'readStream'>,
  organ: string,
  { asOf = null, recordedBy = null, from = null, onPage, pageSize = 5_000 }: LogLimit = {},
): Promise<OrganLog> => {
  const fold = from?.fold.copy() ?? foldLog({ organ });
  const own = organStream(organ);
  const here = await filingsHere(store);
  const head = await store.head();
  const until = asOf !== null && head !== null && asOf < head ? asOf : head;
  const before = recordedBy === null ? null : endOf(recordedBy);
  let readTo = from?.readTo ?? null;
  let recordedTo = from?.recordedTo ?? null;
  const reached = asOf !== null && head !== null && asOf <= head;
  if (until === null || (readTo !== null && readTo >= until))
    return { fold, readTo, recordedTo, complete: reached };
  for await (const page of pages(store, readTo, until, pageSize)) {
    for (const event of page) {
      if (before !== null && event.recordedAt >= before)
        return { fold, readTo, recordedTo, complete: true };
      readTo = event.position;
      if (recordedTo === null || recordedTo < event.recordedAt) recordedTo = event.recordedAt;
      if (concerns(event, organ, own)) fold.apply(checked(event, here));
    }
    const [at, then] = [readTo, recordedTo];
    if (at === null) continue;
    onPage?.(at, until, () => ({
      fold: fold.copy(),
      readTo: at,
      recordedTo: then,
      complete: false,
    }));
  }
  return { fold, readTo, recordedTo, complete: reached };
};

/** The fold alone, up to a position (default: the end of the log). */
export const foldOrganLog = async (
  store: Pick<EventStore, 'head' | 'readAll' | 'readStream'>,
  organ: string,
  asOf: bigint | null = null,
): Promise<LogFold> => (await readOrganLog(store, organ, { asOf })).fold;

/** The first instant that is no longer this day in the office: midnight in Asia/Shanghai, in UTC. */
const endOf = (day: LocalDate): string => `${day}T16:00:00.000Z`;

const concerns = ({ stream }: RecordedEvent, organ: string, own: string): boolean =>
  stream.startsWith(requestStreamPrefix) || stream === own || reportYearIn(organ, stream) !== null;

const checked = (event: RecordedEvent, here: FilingsHere): LogEvent => {
  if (!isIgnored(event.type) && !hashMatches(event)) throw new TamperedEvent(event);
  const { type, data, stream, position, revision, meta } = here(event);
  return { type, data, stream, position, revision, hash: String(meta.hash) } as LogEvent;
};
