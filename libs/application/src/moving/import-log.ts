import { type EventStore, type FillLog, recordMove } from '@tracker/event-store';
import { restoreFile, restoreRow } from '../backup/carried.js';
import { readKeyFile } from '../backup/key-file.js';
import { type Db, writeVault } from '../backup/vault-tables.js';
import { type CheckedFile, checkLogFile } from './check-log-file.js';
import { compareLog, type Standing } from './compare-log.js';
import { ImportMark, lockImport, type Mark, refuseWhileServed } from './import-mark.js';
import { carriedIn, eventBatches } from './log-lines.js';
import { MovingError } from './moving-error.js';

export type ImportTarget = {
  /** The chained store. */
  readonly store: EventStore;
  readonly fill: FillLog;
  /** Whether a log that was filled in part can be gone on with; else it is filled whole or not at all. */
  readonly inParts: boolean;
  /** A login that owns the tables beside the log. */
  readonly owner: Db;
};

export type ImportProgress = (
  what: 'checked' | 'compared' | 'filled' | 'files',
  done: number,
  /** Unknown while the file is checked: then `done` counts bytes. */
  total: number | null,
) => void;

export type LogImported = {
  readonly file: string;
  readonly events: number;
  /** How many of them this run put in; the others were there. */
  readonly imported: number;
  /** Of the last event of the target. */
  readonly position: string | null;
  /** The running hash of what the file holds. */
  readonly digest: string;
  readonly files: number;
};

type Asked = {
  readonly file: string;
  readonly keys: { readonly file: string; readonly passphrase: string | undefined } | null;
  readonly onProgress: ImportProgress;
};

/**
 * Brings FILE into an empty target, or goes on where an earlier run was cut off. The file is checked to
 * its end before anything is touched. The caller destroys erased keys again, folds the read models and
 * then calls `finishImport`; until then nothing else opens the target.
 */
export const importLog = async (
  { store, fill, inParts, owner }: ImportTarget,
  { file, keys, onProgress }: Asked,
): Promise<LogImported> => {
  const vault = keys && (await readKeyFile(keys.file, keys.passphrase));
  const checked = await checkLogFile(file, (bytes) => onProgress('checked', bytes, null));
  const { end, named } = checked;
  const mark = await markOf(owner, checked);
  const compare = () =>
    compareLog(store, file, { digest: end.digest, named }, (events) =>
      onProgress('compared', events, end.events),
    );
  const stood = await compare();
  if (!inParts && stood.events > 0 && stood.events < end.events)
    throw new MovingError('target-not-empty', { what: `${stood.events} 个事件` });
  const { events, digest } = end;
  const result = async (imported: number): Promise<LogImported> => {
    const head = await store.head();
    const position = head === null ? null : String(head);
    return { file, events, imported, position, digest, files: end.files };
  };
  if (mark?.finished) return result(0);
  if (mark === null) await new ImportMark(owner).begin(file, end.sha256);
  const imported = await fill(eventBatches(file, stood.events), (filled) =>
    onProgress('filled', stood.events + filled, events),
  );
  // Read back: this proves what is there now, and says where the store has put it.
  const standing = imported > 0 ? await compare() : stood;
  if (standing.events !== events)
    throw new MovingError('target-not-empty', { what: `第 ${standing.events + 1} 个事件` });
  await carry(owner, checked, file);
  if (vault) await writeVault(owner, vault);
  await carryFiles(owner, checked, file, onProgress);
  await record(store, checked, standing);
  return result(imported);
};

/** All is in, folded and checked: the target may be used. */
export const finishImport = (owner: Db): Promise<void> => new ImportMark(owner).finish();

/** The mark of an earlier run with this very file. Refuses a target that is used, or that holds something else. */
const markOf = async (owner: Db, { end }: CheckedFile): Promise<Mark | null> => {
  await lockImport(owner);
  await refuseWhileServed(owner);
  const mark = await new ImportMark(owner).read();
  if (mark !== null && mark.sha256 !== end.sha256)
    throw mark.finished
      ? new MovingError('target-not-empty', { what: `已导入的 ${mark.file}` })
      : new MovingError('import-unfinished', { file: mark.file });
  if (mark !== null) return mark;
  const { rows } = await owner.query<{ account: string }>(
    'select coalesce(account, name) as account from app.app_user limit 1',
  );
  if (rows[0]) throw new MovingError('target-not-empty', { what: `账号 ${rows[0].account}` });
  return null;
};

/** The tables beside the log, all or nothing, and once. */
const carry = async (owner: Db, { carriedFrom }: CheckedFile, file: string): Promise<void> => {
  const marks = new ImportMark(owner);
  if ((await marks.read())?.carried) return;
  await owner.query('begin');
  try {
    for await (const line of carriedIn(file, carriedFrom))
      if (line.kind === 'row') await restoreRow(owner, line);
    await marks.carried();
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback').catch(() => {});
    throw error;
  }
};

const carryFiles = async (
  owner: Db,
  { carriedFrom, end }: CheckedFile,
  file: string,
  onProgress: ImportProgress,
): Promise<void> => {
  let files = 0;
  if (end.files === 0) return;
  for await (const line of carriedIn(file, carriedFrom)) {
    if (line.kind !== 'file') continue;
    await restoreFile(owner, line);
    files += 1;
    onProgress('files', files, end.files);
  }
};

/** A log whose events stand elsewhere now says so itself; where all stand as before, nothing moved. */
const record = async (
  store: EventStore,
  { end: { events, digest: hash } }: CheckedFile,
  { position, moved, translation }: Standing,
): Promise<void> => {
  if (moved || position === null || translation.same) return;
  await recordMove(store, { position, hash, events, positions: translation.result() });
};
