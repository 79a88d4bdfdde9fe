import { compare, seconds, type Verdict } from './measure.js';
import type { BenchOffice } from './office.js';

type Column = { readonly name: string; readonly type: string };

const columnsOf = async ({ adapters }: BenchOffice, table: string): Promise<readonly Column[]> => {
  const { rows } = await adapters.pool.query<Column>(
    `select a.attname as name, format_type(a.atttypid, a.atttypmod) as type
     from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped
     order by a.attnum`,
    [table],
  );
  return rows;
};

/** The same rows through `insert … unnest … on conflict` into an empty twin of the table with its indexes. */
const bareUpserts = async (office: BenchOffice, table: string): Promise<number> => {
  const columns = await columnsOf(office, table);
  const names = columns.map(({ name }) => name).join(', ');
  const key = await primaryKeyOf(office, table);
  return office.adapters.asOwner(async (client) => {
    const { rows } = await client.query({
      text: `select ${columns.map(({ name }) => `${name}::text`).join(', ')} from ${table}`,
      rowMode: 'array',
    });
    await client.query(`drop table if exists read.bench_twin`);
    await client.query(
      `create table read.bench_twin (like ${table} including indexes including defaults)`,
    );
    const arrays = columns.map(({ type }, index) => `$${index + 1}::${type}[]`).join(', ');
    const updates = columns.map(({ name }) => `${name} = excluded.${name}`).join(', ');
    const sql = `insert into read.bench_twin (${names}) select * from unnest(${arrays})
      on conflict (${key}) do update set ${updates}`;
    const took = await seconds(async () => {
      for (let from = 0; from < rows.length; from += 4_000) {
        const page = rows.slice(from, from + 4_000) as unknown[][];
        await client.query(
          sql,
          columns.map((_, index) => page.map((row) => row[index])),
        );
      }
    });
    await client.query('drop table read.bench_twin');
    return took;
  });
};

const primaryKeyOf = async ({ adapters }: BenchOffice, table: string): Promise<string> => {
  const { rows } = await adapters.pool.query<{ name: string }>(
    `select a.attname as name from pg_index i
     join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
     where i.indrelid = $1::regclass and i.indisprimary`,
    [table],
  );
  return rows.map(({ name }) => name).join(', ');
};

const tables = ['read.request_view', 'read.deadline', 'read.counted_request'];

/** Rebuild of every read model from the log against the bare bulk upserts of the same rows. */
export const rebuildBench = async (office: BenchOffice): Promise<Verdict> => {
  const ours: number[] = [];
  const raw: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    let rows = 0;
    const took = await seconds(async () => {
      const reports = await office.services.projections.rebuild();
      if (reports.some(({ equal }) => !equal)) throw new Error('rebuilt rows differ');
      rows = reports.reduce((sum, report) => sum + report.rows, 0);
    });
    ours.push(rows / took);
    let bare = 0;
    for (const table of tables) bare += await bareUpserts(office, table);
    raw.push(rows / bare);
  }
  return compare('projection rebuild', ours, raw, {
    atLeast: 0.5,
    baseline: 20_000,
    unit: 'rows/s',
  });
};
