import { type Queryable, select } from '../data-source/queryable.js';
import { type ModelTable, readSchema } from '../runner/model-table.js';

type Index = { name: string; definition: string; primary: boolean };

const bare = ({ live }: ModelTable) => live.slice(readSchema.length + 1);
const shadow = (name: string) => `${name}__rebuild`;

/** Qualified name of the table built beside the one that serves. */
export const shadowOf = (table: ModelTable): string => shadow(table.live);

/** An empty table like the one that serves, with its key only: the other indexes are cheaper afterwards. */
export const createShadow = async (db: Queryable, table: ModelTable): Promise<void> => {
  const name = shadowOf(table);
  await db.query(`drop table if exists ${name}`);
  await db.query(
    `create table ${name} (like ${table.live} including defaults including constraints)`,
  );
  await db.query(
    `alter table ${name} add constraint ${bare(table)}__rebuild_pk primary key (${table.primary.join(', ')})`,
  );
  const [row] = await select<{ owner: string; me: string }>(
    db,
    'select tableowner as owner, current_user as me from pg_tables where schemaname = $1 and tablename = $2',
    [readSchema, bare(table)],
  );
  if (row && row.owner !== row.me) await db.query(`alter table ${name} owner to "${row.owner}"`);
};

export const dropShadow = async (db: Queryable, table: ModelTable): Promise<void> => {
  await db.query(`drop table if exists ${shadowOf(table)}`);
};

const indexesOf = (db: Queryable, table: ModelTable): Promise<Index[]> =>
  select<Index>(
    db,
    `select c.relname as name, pg_get_indexdef(i.indexrelid) as definition, i.indisprimary as "primary"
from pg_index i join pg_class c on c.oid = i.indexrelid where i.indrelid = $1::regclass order by 1`,
    [table.live],
  );

/** The indexes of the serving table on the new one, under passing names. */
export const indexShadow = async (db: Queryable, table: ModelTable): Promise<void> => {
  for (const { name, definition, primary } of await indexesOf(db, table)) {
    if (primary) continue;
    const sql = definition
      .replace(` ${name} ON `, ` ${shadow(name)} ON `)
      .replace(` ON ${table.live} `, ` ON ${shadowOf(table)} `);
    await db.query(sql);
  }
  await db.query(`analyze ${shadowOf(table)}`);
};

/** Whether both tables have the same rows, value by value. */
export const sameRowsAsShadow = async (db: Queryable, table: ModelTable): Promise<boolean> => {
  const same = table.primary.map((key) => `a.${key} = b.${key}`).join(' and ');
  const [row] = await select<{ equal: boolean }>(
    db,
    `select not exists (
  select from ${table.live} a full join ${shadowOf(table)} b on ${same} where a is distinct from b
) as equal`,
  );
  return row?.equal ?? false;
};

/** The new table takes the name, the indexes their names; inside the caller's transaction. */
export const switchToShadow = async (db: Queryable, table: ModelTable): Promise<void> => {
  const indexes = await indexesOf(db, table);
  await db.query(`drop table ${table.live}`);
  await db.query(`alter table ${shadowOf(table)} rename to ${bare(table)}`);
  for (const { name, primary } of indexes) {
    const passing = primary ? `${bare(table)}__rebuild_pk` : shadow(name);
    await db.query(`alter index ${readSchema}.${passing} rename to ${name}`);
  }
};
