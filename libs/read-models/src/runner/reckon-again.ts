import type { EventStore } from '@tracker/event-store';
import { type Queryable, select } from '../data-source/queryable.js';
import type { Projection } from '../projection/projection.js';
import type { RowContext } from '../projection/row-context.js';
import type { RequestUnit } from '../request-view/request-view.row.js';
import type { ModelTable } from './model-table.js';
import { writeRows } from './write-rows.js';

const pageSize = 1_000;

export type Reckoned = {
  readonly projection: Projection;
  readonly table: ModelTable;
  /** Qualified name of the table the rows are in. */
  readonly name: string;
};

export type ReckonScope = {
  /** null: those of all organs. */
  readonly organs: readonly string[] | null;
  /** The place in the log up to which the rows are folded. */
  readonly until: bigint;
  readonly context: RowContext;
  readonly store: Pick<EventStore, 'readStream'>;
  /** What `request_view` keeps of these requests at the same position; a request it set aside is missing. */
  readonly lend?: (units: readonly string[]) => Promise<ReadonlyMap<string, RequestUnit>>;
};

type Stored = Record<string, unknown>;

/**
 * Reckons the open units of a model anew after an announcement and writes the rows that changed:
 * page by page, so that memory does not grow with the number of requests. Inside the caller's
 * transaction. Returns the number of units whose rows changed.
 */
export const reckonAgain = async (
  db: Queryable,
  model: Reckoned,
  scope: ReckonScope,
): Promise<number> => {
  const { projection, table, name } = model;
  let changed = 0;
  for (let after: string | null = null; ; ) {
    const units = await openUnits(db, model, scope.organs, after);
    if (units.length === 0) return changed;
    after = units.at(-1) ?? null;
    const stored = await storedRows(db, model, units);
    const states = await statesOf(model, scope, stored);
    const rows = new Map<string, readonly object[]>();
    for (const [unit, state] of states) {
      const fresh = projection.rows(unit, state, scope.context);
      if (!same(table, stored.get(unit) ?? [], fresh)) rows.set(unit, fresh);
    }
    changed += rows.size;
    const replaced = [...rows.keys()];
    const folded = { states: new Map(), rows, replaced, parked: [], halted: null };
    await writeRows(db, table, name, folded, projection.many);
  }
};

const openUnits = async (
  db: Queryable,
  { projection, table, name }: Reckoned,
  organs: readonly string[] | null,
  after: string | null,
): Promise<string[]> => {
  const { column, type } = table.unit;
  const rows = await select<{ unit: string }>(
    db,
    `select distinct ${column} as unit from ${name} where ${projection.reckoning?.open ?? 'false'}
  and ($1::text[] is null or organ = any($1::text[])) and ($2::${type} is null or ${column} > $2::${type})
order by 1 limit ${pageSize}`,
    [organs === null ? null : [...organs], after],
  );
  return rows.map(({ unit }) => unit);
};

const storedRows = async (
  db: Queryable,
  { table, name }: Reckoned,
  units: readonly string[],
): Promise<Map<string, Stored[]>> => {
  const { column, property, type } = table.unit;
  const selected = table.columns.map((one) => `${one.column} as "${one.property}"`).join(', ');
  const rows = await select<Stored>(
    db,
    `select ${selected} from ${name} where ${column} = any($1::${type}[])`,
    [[...units]],
  );
  const byUnit = new Map<string, Stored[]>(units.map((unit) => [unit, []]));
  for (const row of rows) byUnit.get(String(row[property]))?.push(row);
  return byUnit;
};

const statesOf = async (
  { projection }: Reckoned,
  { lend, store, until }: ReckonScope,
  stored: ReadonlyMap<string, Stored[]>,
): Promise<Map<string, unknown>> => {
  const states = new Map<string, unknown>();
  const lent = projection.reckoning?.borrow ? await lend?.([...stored.keys()]) : undefined;
  for (const [unit, rows] of stored) {
    const borrowed = lent?.get(unit);
    if (projection.restoreFrom === 'rows') states.set(unit, projection.restore?.(rows));
    else if (borrowed) states.set(unit, projection.reckoning?.borrow?.(borrowed, rows));
    else states.set(unit, await fromLog(projection, store, unit, until));
  }
  return states;
};

const fromLog = async (
  projection: Projection,
  store: Pick<EventStore, 'readStream'>,
  unit: string,
  until: bigint,
): Promise<unknown> => {
  let state: unknown = null;
  for (const event of await store.readStream(projection.streamOf?.(unit) ?? unit))
    if (event.position <= until) state = projection.step(state, event);
  return state;
};

/** Whether rows are as they stand, by their plain columns: a state does not change by reckoning. */
const same = ({ columns, primary }: ModelTable, stored: Stored[], fresh: readonly object[]) => {
  if (stored.length !== fresh.length) return false;
  const plain = columns.filter(({ type }) => type !== 'jsonb');
  const keys = columns.filter(({ column }) => primary.includes(column));
  const text = (row: Stored, of: typeof columns) =>
    JSON.stringify(of.map(({ property }) => row[property] ?? null));
  const byKey = new Map(stored.map((row) => [text(row, keys), text(row, plain)]));
  return fresh.every((row) => byKey.get(text(row as Stored, keys)) === text(row as Stored, plain));
};
