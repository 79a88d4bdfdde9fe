import { createHash } from 'node:crypto';
import { ChainWalk, type RecordedEvent } from '@tracker/event-store';
import { eventOf } from '../backup/backup-format.js';
import { differing } from './differing.js';
import { type EndLine, logLines, type NumberedLine } from './log-lines.js';
import { MovingError } from './moving-error.js';
import { NamedPositions } from './named-positions.js';

/** A file that was read to its end and is whole. */
export type CheckedFile = {
  readonly end: EndLine;
  /** Positions that its events name, of the store they come from. */
  readonly named: readonly bigint[];
  /** The byte after its last event, where rows and sealed files begin. */
  readonly carriedFrom: number;
};

/** The order of lines: what stands after what. */
const rank = { head: 0, event: 1, row: 2, file: 3, end: 4 } as const;

/**
 * Reads FILE from end to end before anything is imported: chain, order, and that it is whole. The first
 * difference is named: MovingError `log-file-broken` with line, stream and revision.
 */
export const checkLogFile = async (
  file: string,
  onRead: (bytes: number) => void = () => {},
): Promise<CheckedFile> => {
  const walk = new ChainWalk();
  const named = new NamedPositions();
  const counts = { row: 0, file: 0 };
  const hash = createHash('sha256');
  let bytes = 0;
  let carriedFrom = 0;
  let position = -1n;
  let before = -1;
  let end: EndLine | null = null;

  const refuse = (line: number, what: string, event?: RecordedEvent): never => {
    const place = event && { stream: event.stream, revision: String(event.revision) };
    throw new MovingError('log-file-broken', { file, line, what, ...place });
  };
  const takeEvent = (line: number, n: number, event: RecordedEvent): void => {
    const next = walk.events + 1;
    if (n !== next) refuse(line, `应为第 ${next} 个事件，实为第 ${n} 个`, event);
    const difference = walk.take(event);
    if (difference) refuse(line, differing(difference), event);
    if (event.position <= position) refuse(line, '次序颠倒', event);
    position = event.position;
    named.take(event);
  };
  const takeEnd = (line: number, told: EndLine): void => {
    const { events, running: digest } = walk;
    const counted = { events, digest, rows: counts.row, files: counts.file };
    for (const [name, value] of Object.entries({ ...counted, sha256: hash.digest('hex') }))
      if (told[name as keyof EndLine] !== value)
        refuse(line, `${name} 应为 ${told[name as keyof EndLine]}，实为 ${value}`);
    end = told;
  };

  for await (const one of logLines(file)) {
    const { line, is } = one;
    if (rank[is.kind] < before || (before === rank.end && is.kind === 'end'))
      refuse(line, '次序颠倒');
    if (is.kind === 'head' && line > 1) refuse(line, '次序颠倒');
    before = rank[is.kind];
    if (is.kind === 'event') takeEvent(line, is.n, readEvent(one, file));
    else if (is.kind === 'end') takeEnd(line, is);
    else if (is.kind !== 'head') counts[is.kind] += 1;
    bytes += one.text.length + 1;
    if (is.kind === 'head' || is.kind === 'event') carriedFrom = bytes;
    if (is.kind !== 'end') hash.update(one.text).update('\n');
    onRead(bytes);
  }
  if (end === null) throw new MovingError('log-file-incomplete', { file });
  return { end, named: named.sorted(), carriedFrom };
};

/** A line whose fields are of no kind that an event has is broken, too. */
const readEvent = ({ line, is }: NumberedLine, file: string): RecordedEvent => {
  try {
    if (is.kind === 'event') {
      const event = eventOf(is);
      const { id, type, stream, data, meta } = event;
      const texts = [id, type, stream].every((text) => typeof text === 'string');
      if (texts && typeof data === 'object' && typeof meta === 'object') return event;
    }
  } catch {
    // Not a number where one should be.
  }
  throw new MovingError('log-file-broken', { file, line, what: '不是一个事件' });
};
