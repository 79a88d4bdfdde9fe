import type { Queryable } from '../data-source/queryable.js';
import type { Folded } from '../projection/fold-batch.js';
import type { ModelColumn, ModelTable } from './model-table.js';

const upsertSql = ({ columns, primary }: ModelTable, name: string): string => {
  const names = columns.map(({ column }) => column);
  const arrays = columns.map(({ type }, index) => `$${index + 1}::${type}[]`);
  const updates = names
    .filter((column) => !primary.includes(column))
    .map((column) => `${column} = excluded.${column}`);
  return `insert into ${name} (${names.join(', ')}) select * from unnest(${arrays.join(', ')})
on conflict (${primary.join(', ')}) do update set ${updates.join(', ')}`;
};

const valuesOf = (rows: readonly object[], { property, type }: ModelColumn): unknown[] => {
  const value = (row: object) => (row as Record<string, unknown>)[property];
  return type === 'jsonb'
    ? rows.map((row) => JSON.stringify(value(row)))
    : rows.map((row) => value(row) ?? null);
};

/**
 * Writes the rows of a folded batch with one statement for the table; of a model with many rows a
 * unit, those it had before go first. `name` is the live table or one being built beside it.
 */
export const writeRows = async (
  db: Queryable,
  table: ModelTable,
  name: string,
  { rows, replaced }: Folded,
  many: boolean,
): Promise<number> => {
  if (many && replaced.length > 0) {
    const { column, type } = table.unit;
    await db.query(`delete from ${name} where ${column} = any($1::${type}[])`, [[...replaced]]);
  }
  const all = [...rows.values()].flat();
  if (all.length === 0) return 0;
  await db.query(
    upsertSql(table, name),
    table.columns.map((column) => valuesOf(all, column)),
  );
  return all.length;
};
