import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { type RecordedEvent, restoreEvents } from '@tracker/event-store';
import {
  BackupError,
  type BackupLine,
  backupFormat,
  backupVersion,
  eventOf,
} from './backup-format.js';
import { restoreFile, restoreRow } from './carried.js';
import { readKeyFile } from './key-file.js';
import { textLines } from './text-lines.js';
import { type Db, writeVault } from './vault-tables.js';
import { sha256OfFile } from './whole-file.js';
import type { BackupResult } from './write-backup.js';

type Owner = Parameters<typeof restoreEvents>[0] & Db;
const batchSize = 2000;

type Other = Exclude<BackupLine, { kind: 'event' | 'file' }>;

/** Told how many bytes of the file are read. */
type OnRead = (bytes: number) => void;

async function* linesOf(file: string, onRead: OnRead): AsyncGenerator<BackupLine> {
  const source = createReadStream(file);
  const text = source.pipe(createGunzip());
  source.on('error', (error) => text.destroy(error));
  let whole = false;
  try {
    for await (const line of textLines(text)) {
      const parsed = JSON.parse(line.toString('utf8')) as BackupLine;
      whole = parsed.kind === 'end';
      onRead(source.bytesRead);
      yield parsed;
    }
  } catch (cause) {
    throw new BackupError('backup-unreadable', { file }, { cause });
  }
  if (!whole) throw new BackupError('backup-incomplete', { file });
}

/** Events in batches; everything else is handed to `other` in passing. A file cut short throws at its end. */
async function* eventBatches(
  file: string,
  onRead: OnRead,
  other: (line: Other) => void,
): AsyncGenerator<readonly RecordedEvent[]> {
  let batch: RecordedEvent[] = [];
  for await (const line of linesOf(file, onRead)) {
    // Files may be many and large: they are read in a pass of their own.
    if (line.kind === 'file') continue;
    if (line.kind !== 'event') other(line);
    else batch.push(eventOf(line));
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/**
 * Restores a backup into an empty, installed database; all of the log or nothing. Without a key file
 * everything works and personal fields read 已封存. The caller destroys erased keys again afterwards.
 */
export const restoreBackup = async (
  owner: Owner,
  file: string,
  keys: { readonly file: string; readonly passphrase: string | undefined } | null,
  onRead: OnRead = () => {},
): Promise<BackupResult> => {
  const vault = keys && (await readKeyFile(keys.file, keys.passphrase));
  const { rows } = await owner.query<{ any: boolean }>(
    'select exists (select from eventlog.events) or exists (select from app.app_user) as any',
  );
  if (rows[0]?.any) throw new BackupError('backup-target-not-empty');
  const others: Other[] = [];
  const events = await restoreEvents(
    owner,
    eventBatches(file, onRead, (line) => {
      if (line.kind === 'head' && (line.format !== backupFormat || line.version > backupVersion))
        throw new BackupError('backup-unreadable', { file });
      others.push(line);
    }),
  );
  for (const line of others) if (line.kind === 'row') await restoreRow(owner, line);
  if (vault) await writeVault(owner, vault);
  const end = others.find((line) => line.kind === 'end');
  const files = (end?.files ?? 0) > 0 ? await restoreFiles(owner, file) : 0;
  return { file, events, position: end?.position ?? null, sha256: await sha256OfFile(file), files };
};

const restoreFiles = async (db: Db, file: string): Promise<number> => {
  let files = 0;
  for await (const line of linesOf(file, () => {})) {
    if (line.kind !== 'file') continue;
    await restoreFile(db, line);
    files += 1;
  }
  return files;
};
