import { foldLog, isIgnored, type LogEvent, type LogFold } from '@tracker/annual-report';
import { organStream, requestStreamPrefix } from '@tracker/domain';
import { type EventStore, hashMatches, pages, type RecordedEvent } from '@tracker/event-store';

/** An event whose content no longer fits its hash: nothing may be counted from such a log. */
export class TamperedEvent extends Error {
  constructor(readonly event: RecordedEvent) {
    super(`Event ${event.id} at ${event.position} does not fit its hash.`);
  }
}

/**
 * Folds the log for one organ up to a position (default: its end). Stored events are not parsed again:
 * each that counts is held against its hash instead. `verify` checks all of them.
 */
export const foldOrganLog = async (
  store: Pick<EventStore, 'head' | 'readAll'>,
  organ: string,
  asOf: bigint | null = null,
): Promise<LogFold> => {
  const fold = foldLog({ organ });
  const own = organStream(organ);
  const head = await store.head();
  const until = asOf !== null && head !== null && asOf < head ? asOf : head;
  if (until === null) return fold;
  for await (const page of pages(store, null, until, 5_000))
    for (const event of page)
      if (event.stream.startsWith(requestStreamPrefix) || event.stream === own)
        fold.apply(checked(event));
  return fold;
};

const checked = (event: RecordedEvent): LogEvent => {
  if (!isIgnored(event.type) && !hashMatches(event)) throw new TamperedEvent(event);
  const { type, data, stream, position, revision, meta } = event;
  return { type, data, stream, position, revision, hash: String(meta.hash) } as LogEvent;
};
