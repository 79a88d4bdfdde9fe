import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type EventStore, pages } from '@tracker/event-store';
import { AttachmentRows } from '../attachments/attachment-rows.js';
import {
  type BackupLine,
  backedUpTables,
  backupFormat,
  backupVersion,
  eventLine,
} from './backup-format.js';
import { writeKeyFile } from './key-file.js';
import { type Db, readVault } from './vault-tables.js';

export type BackupResult = {
  readonly file: string;
  readonly events: number;
  readonly position: string | null;
  readonly sha256: string;
  /** Files of requests in it, sealed as they are kept. */
  readonly files: number;
};

/** SHA-256 of a file, hex. */
export const sha256OfFile = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
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
        yield eventLine(event);
      }
  for (const { table, columns } of backedUpTables) {
    const names = columns.join(', ');
    const { rows } = await db.query<{ row: Record<string, never> }>(
      `select to_jsonb(t) as row from (select ${names} from ${table} order by 1) t`,
    );
    for (const { row } of rows) yield { kind: 'row', table, row };
  }
  let files = 0;
  for await (const { sealed, ...file } of new AttachmentRows(db).all()) {
    files += 1;
    yield { kind: 'file', ...file, sealed: sealed.toString('base64') };
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
  const unfinished = `${file}.part-${process.pid}`;
  let end: Extract<BackupLine, { kind: 'end' }> | undefined;
  async function* text() {
    for await (const line of backupLines(store, db, head)) {
      if (line.kind === 'end') end = line;
      yield `${JSON.stringify(line)}\n`;
    }
  }
  try {
    const out = createWriteStream(unfinished, { mode: 0o600 });
    await pipeline(Readable.from(text()), createGzip(), out);
    await syncFile(unfinished);
    await writeKeyFile(`${unfinished}.keys`, vault, passphrase);
    await rename(`${unfinished}.keys`, `${file}.keys`);
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    await rm(`${unfinished}.keys`, { force: true });
    throw error;
  }
  const sha256 = await sha256OfFile(file);
  const { events = 0, position = null, files = 0 } = end ?? {};
  return { file, events, position, sha256, files };
};

const syncFile = async (file: string): Promise<void> => {
  const handle = await open(file, 'r+');
  await handle.sync();
  await handle.close();
};
