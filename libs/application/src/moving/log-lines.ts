import { createReadStream } from 'node:fs';
import type { RecordedEvent } from '@tracker/event-store';
import { type BackupLine, eventOf } from '../backup/backup-format.js';
import type { FileLine, RowLine } from '../backup/carried.js';
import { textLines } from '../backup/text-lines.js';
import { MovingError } from './moving-error.js';

export const logFormat = 'foi-tracker-log';
export const logVersion = 1;

/** The last line: what makes a file whole. */
export type EndLine = {
  readonly kind: 'end';
  readonly events: number;
  /** Of the last event in the store it was read from, null for an empty log. */
  readonly position: string | null;
  /** The running hash over all events, as `verify` says it. */
  readonly digest: string;
  readonly rows: number;
  readonly files: number;
  /** SHA-256 (hex) over every byte before this line. */
  readonly sha256: string;
};

/** Lines of FILE: a head, the events in order, rows and sealed files, and the end. */
export type LogLine =
  | { readonly kind: 'head'; readonly format: string; readonly version: number }
  /** `n` counts from 1, so that a line that is missing is missed at its place. */
  | (Extract<BackupLine, { kind: 'event' }> & { readonly n: number })
  | RowLine
  | FileLine
  | EndLine;

export type NumberedLine = {
  /** From 1. */
  readonly line: number;
  readonly is: LogLine;
  /** As it stands in the file, without its line break. */
  readonly text: Buffer;
};

const highWaterMark = 1 << 20;

const kinds: ReadonlySet<unknown> = new Set(['head', 'event', 'row', 'file', 'end']);

/** Every line of FILE as it is read. Throws MovingError for what is no such file, or no JSON. */
export async function* logLines(file: string): AsyncGenerator<NumberedLine, void> {
  let line = 0;
  for await (const text of textLines(createReadStream(file, { highWaterMark }))) {
    line += 1;
    yield { line, text, is: parsed(text, file, line) };
  }
}

/** What FILE, checked before, holds after its events: rows and sealed files. `from`: the byte it begins at. */
export async function* carriedIn(
  file: string,
  from: number,
): AsyncGenerator<RowLine | FileLine, void> {
  for await (const text of textLines(createReadStream(file, { highWaterMark, start: from }))) {
    const is = jsonOf(text);
    if (is?.kind === 'row' || is?.kind === 'file') yield is;
  }
}

const parsed = (text: Buffer, file: string, line: number): LogLine => {
  const is = jsonOf(text);
  if (is === null || !kinds.has(is.kind))
    throw line === 1
      ? new MovingError('log-file-unreadable', { file })
      : new MovingError('log-file-broken', { file, line, what: '不是可读的一行' });
  if (line === 1 && !(is.kind === 'head' && is.format === logFormat && is.version <= logVersion))
    throw new MovingError('log-file-unreadable', { file });
  return is;
};

const jsonOf = (text: Buffer): LogLine | null => {
  try {
    return JSON.parse(text.toString('utf8')) as LogLine;
  } catch {
    return null;
  }
};

/** The events of FILE in their order, a batch at a time; with `skip`, without so many at the beginning. */
export async function* eventBatches(
  file: string,
  skip = 0,
  size = 2_000,
): AsyncGenerator<readonly RecordedEvent[], void> {
  let batch: RecordedEvent[] = [];
  let passed = 0;
  for await (const { is } of logLines(file)) {
    if (is.kind === 'head') continue;
    // The events stand together: what follows is none of them.
    if (is.kind !== 'event') break;
    passed += 1;
    if (passed > skip) batch.push(eventOf(is));
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
