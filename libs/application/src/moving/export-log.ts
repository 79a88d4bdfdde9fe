import { createHash } from 'node:crypto';
import { ChainWalk, type EventStore, pages } from '@tracker/event-store';
import { storedEvent } from '../backup/backup-format.js';
import { carriedLines } from '../backup/carried.js';
import { type Db, readVault } from '../backup/vault-tables.js';
import { sha256OfFile, writeWhole } from '../backup/whole-file.js';
import { differing } from './differing.js';
import { type EndLine, type LogLine, logFormat, logVersion } from './log-lines.js';
import { MovingError } from './moving-error.js';

export type ExportResult = {
  readonly file: string;
  readonly keys: string;
  readonly events: number;
  readonly position: string | null;
  /** The running hash at the end of the log. */
  readonly digest: string;
  readonly sha256: string;
  readonly files: number;
};

/** Every line but the end; the log is held against its own chain in passing. */
async function* lines(
  store: EventStore,
  db: Db,
  head: bigint | null,
  walk: ChainWalk,
): AsyncGenerator<LogLine, void> {
  yield { kind: 'head', format: logFormat, version: logVersion };
  if (head !== null)
    for await (const page of pages(store, null, head))
      for (const event of page) {
        const difference = walk.take(event);
        if (difference) {
          const { stream, revision } = event;
          const facts = { stream, revision: String(revision), what: differing(difference) };
          throw new MovingError('log-broken', facts);
        }
        yield { kind: 'event', n: walk.events, ...storedEvent(event) };
      }
  yield* carriedLines(db);
}

/**
 * Writes FILE (NDJSON: the log up to now, the tables beside it, sealed files) and FILE.keys (what opens
 * personal data, encrypted). Both appear whole or not at all; the system may go on working meanwhile.
 * Throws MovingError where the log is not sound.
 */
export const exportLog = async (
  store: EventStore,
  db: Db,
  file: string,
  passphrase: string,
): Promise<ExportResult> => {
  const head = await store.head();
  const vault = await readVault(db);
  const walk = new ChainWalk();
  const hash = createHash('sha256');
  const counts = { row: 0, file: 0 };
  const position = head === null ? null : String(head);
  async function* text() {
    for await (const line of lines(store, db, head, walk)) {
      if (line.kind === 'row' || line.kind === 'file') counts[line.kind] += 1;
      const written = `${JSON.stringify(line)}\n`;
      hash.update(written);
      yield written;
    }
    const { events, running: digest } = walk;
    const counted = { events, position, digest, rows: counts.row, files: counts.file };
    const end: EndLine = { kind: 'end', ...counted, sha256: hash.digest('hex') };
    yield `${JSON.stringify(end)}\n`;
  }
  await writeWhole({ file, text: text(), zipped: false, vault, passphrase });
  return {
    ...{ file, keys: `${file}.keys`, events: walk.events, position, digest: walk.running },
    ...{ sha256: await sha256OfFile(file), files: counts.file },
  };
};
