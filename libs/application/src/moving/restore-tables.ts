import type { EventStore } from '@tracker/event-store';
import { restoreFile, restoreRow } from '../backup/carried.js';
import { readKeyFile } from '../backup/key-file.js';
import { type Db, writeVault } from '../backup/vault-tables.js';
import { checkLogFile } from './check-log-file.js';
import { refuseWhileServed } from './import-mark.js';
import { carriedIn, eventBatches } from './log-lines.js';
import { MovingError } from './moving-error.js';

export type TablesRestored = {
  readonly file: string;
  /** Of the file; the log may have gone on since. */
  readonly events: number;
  /** Events of the log after the file: what they need beside the log is not in it. */
  readonly since: number;
  readonly rows: number;
  readonly files: number;
};

const pageSize = 5_000;

/** How many events the log holds beyond those of the file. Throws MovingError where it is another log. */
const eventsSince = async (store: Pick<EventStore, 'readAll'>, file: string): Promise<number> => {
  let after: bigint | null = null;
  let since = 0;
  const read = async () => {
    const page = await store.readAll({ after, maxCount: pageSize });
    after = page.at(-1)?.position ?? after;
    return page;
  };
  let page = await read();
  let at = 0;
  for await (const batch of eventBatches(file))
    for (const wanted of batch) {
      if (at === page.length) [page, at] = [await read(), 0];
      const event = page[at];
      at += 1;
      if (event?.id === wanted.id && event.meta.hash === wanted.meta.hash) continue;
      const what = event ? `${event.stream} 第 ${event.revision} 版` : '日志比文件短';
      throw new MovingError('target-not-empty', { what });
    }
  for (since = page.length - at; page.length > 0; since += page.length) page = await read();
  return since;
};

const refuseUsed = async (owner: Db): Promise<void> => {
  await refuseWhileServed(owner);
  const { rows } = await owner.query<{ what: string }>(
    `select '账号 ' || coalesce(account, name) as what from app.app_user
     union all select '密钥 ' || key_id from app.vault_key limit 1`,
  );
  if (rows[0]) throw new MovingError('target-not-empty', rows[0]);
};

/**
 * Puts back what stands beside a log that is still there: accounts, sealed files and keys, from a file of
 * `export-log`, into tables that are empty. All rows and keys or none; given again after it was cut off, it
 * begins anew. The caller destroys erased keys again. Throws MovingError and BackupError.
 */
export const restoreTables = async (
  { store, owner }: { readonly store: Pick<EventStore, 'readAll'>; readonly owner: Db },
  { file, keys }: { file: string; keys: { file: string; passphrase: string | undefined } },
): Promise<TablesRestored> => {
  const vault = await readKeyFile(keys.file, keys.passphrase);
  const { end, carriedFrom } = await checkLogFile(file);
  await refuseUsed(owner);
  const since = await eventsSince(store, file);
  await owner.query('begin');
  try {
    for await (const line of carriedIn(file, carriedFrom))
      await (line.kind === 'row' ? restoreRow(owner, line) : restoreFile(owner, line));
    await writeVault(owner, vault);
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback').catch(() => {});
    throw error;
  }
  const { events, rows, files } = end;
  return { file, events, since, rows, files };
};
