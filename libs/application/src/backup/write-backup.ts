import { type EventStore, pages } from '@tracker/event-store';
import { type BackupLine, backupFormat, backupVersion, storedEvent } from './backup-format.js';
import { carriedLines } from './carried.js';
import { type Db, readVault } from './vault-tables.js';
import { sha256OfFile, writeWhole } from './whole-file.js';

export type BackupResult = {
  readonly file: string;
  readonly events: number;
  readonly position: string | null;
  readonly sha256: string;
  /** Files of requests in it, sealed as they are kept. */
  readonly files: number;
};

async function* backupLines(
  store: EventStore,
  db: Db,
  head: bigint | null,
): AsyncGenerator<BackupLine> {
  yield { kind: 'head', format: backupFormat, version: backupVersion };
  let events = 0;
  if (head !== null)
    for await (const page of pages(store, null, head))
      for (const event of page) {
        events += 1;
        yield { kind: 'event', ...storedEvent(event) };
      }
  let files = 0;
  for await (const line of carriedLines(db)) {
    if (line.kind === 'file') files += 1;
    yield line;
  }
  yield { kind: 'end', events, position: head === null ? null : String(head), files };
}

/**
 * Writes FILE (the log up to now, users, sealed files) and FILE.keys (what opens personal data, mode 0600).
 * Both appear whole or not at all; the system may go on working meanwhile.
 */
export const writeBackup = async (
  store: EventStore,
  db: Db,
  file: string,
  passphrase: string | undefined,
): Promise<BackupResult> => {
  const head = await store.head();
  const vault = await readVault(db);
  let end: Extract<BackupLine, { kind: 'end' }> | undefined;
  async function* text() {
    for await (const line of backupLines(store, db, head)) {
      if (line.kind === 'end') end = line;
      yield `${JSON.stringify(line)}\n`;
    }
  }
  await writeWhole({ file, text: text(), zipped: true, vault, passphrase });
  const sha256 = await sha256OfFile(file);
  const { events = 0, position = null, files = 0 } = end ?? {};
  return { file, events, position, sha256, files };
};
