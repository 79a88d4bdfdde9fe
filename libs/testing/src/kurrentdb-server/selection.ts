import type { ReadReq } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { Log, LogEvent } from './log.js';
import { streamName } from './messages.js';

export type ReadOptions = ReadReq.Options;

/** A page of one stream as asked for, or that there is no such stream. */
export const streamPage = (log: Log, options: ReadOptions): readonly LogEvent[] | 'no-stream' => {
  const from = options.getStream();
  const events = log.stream(streamName(from?.getStreamIdentifier()));
  if (events.length === 0) return 'no-stream';
  const count = Number(options.getCount());
  const revision = from?.hasRevision() ? Number(from.getRevision()) : null;
  if (options.getReadDirection() === 0) {
    const start = revision ?? (from?.hasEnd() ? events.length : 0);
    return events.slice(start, start + count);
  }
  const end = Math.min(revision ?? (from?.hasStart() ? 0 : events.length - 1), events.length - 1);
  return events.slice(Math.max(0, end - count + 1), end + 1).reverse();
};

/**
 * The place in the log that a read of all begins at. Null for a position where no event is: the real
 * server reads its file from there and finds no record.
 */
export const allFrom = (log: Log, all: ReadReq.Options.AllOptions | undefined): number | null => {
  if (!all || all.hasStart()) return 0;
  if (all.hasEnd()) return log.visible;
  const position = BigInt(all.getPosition()?.getCommitPosition() ?? 0);
  const at = firstAtOrAfter(log, position);
  if (at >= log.visible) return log.visible;
  return log.events[at]?.position === position ? at : null;
};

const firstAtOrAfter = (log: Log, position: bigint): number => {
  let [low, high] = [0, log.visible];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((log.events[middle]?.position ?? 0n) < position) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Which events a read of all wants, by the name of the stream or the type. */
export const filterOf = (options: ReadOptions): ((event: LogEvent) => boolean) => {
  const filter = options.getFilter();
  const [expression, of] = filter?.hasStreamIdentifier()
    ? [filter.getStreamIdentifier(), (event: LogEvent) => event.stream]
    : [filter?.getEventType(), (event: LogEvent) => event.type];
  if (!expression) return () => true;
  const prefixes = expression.getPrefixList();
  if (prefixes.length > 0)
    return (event) => prefixes.some((prefix) => of(event).startsWith(prefix));
  const pattern = new RegExp(expression.getRegex(), 'u');
  return (event) => pattern.test(of(event));
};
