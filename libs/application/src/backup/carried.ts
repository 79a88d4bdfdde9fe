import { AttachmentRows } from '../attachments/attachment-rows.js';
import { type BackupLine, backedUpTables } from './backup-format.js';
import type { Db } from './vault-tables.js';

export type RowLine = Extract<BackupLine, { kind: 'row' }>;
export type FileLine = Extract<BackupLine, { kind: 'file' }>;

/** What goes with the log, as lines: rows of the tables beside it, then the sealed files. */
export async function* carriedLines(db: Db): AsyncGenerator<RowLine | FileLine, void> {
  for (const { table, columns } of backedUpTables) {
    const names = columns.join(', ');
    const { rows } = await db.query<{ row: Record<string, never> }>(
      `select to_jsonb(t) as row from (select ${names} from ${table} order by 1) t`,
    );
    for (const { row } of rows) yield { kind: 'row', table, row };
  }
  for await (const { sealed, ...file } of new AttachmentRows(db).all())
    yield { kind: 'file', ...file, sealed: sealed.toString('base64') };
}

/** Puts a row back; one of a table that this release does not carry is left out. */
export const restoreRow = async (db: Db, { table, row }: RowLine): Promise<void> => {
  const known = backedUpTables.find((one) => one.table === table);
  if (!known) return;
  // A backup of an earlier release has fewer columns; the rest takes its default.
  const names = known.columns.filter((column) => column in row).join(', ');
  await db.query(
    `insert into ${table} (${names})
     select ${names} from jsonb_populate_record(null::${table}, $1)`,
    [JSON.stringify(row)],
  );
};

/** Puts a sealed file back; the same file again changes nothing. */
export const restoreFile = async (db: Db, line: FileLine): Promise<void> => {
  const { kind: _kind, sealed, ...one } = line;
  const rows = new AttachmentRows(db);
  await rows.put({ ...one, sealed: Buffer.from(sealed, 'base64') });
  await rows.settle(one.attachmentId, true);
};
