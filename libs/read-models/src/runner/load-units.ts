import type { EventStore, RecordedEvent } from '@tracker/event-store';
import { type Queryable, select } from '../data-source/queryable.js';
import type { Members } from '../projection/assign-events.js';
import type { Projection } from '../projection/projection.js';
import type { ModelTable } from './model-table.js';

export type Place = {
  readonly db: Queryable;
  readonly store: Pick<EventStore, 'readStream'>;
  /** Qualified name of the table the rows are in. */
  readonly name: string;
};

/** A unit to be loaded, with its first event of the batch. */
export type Wanted = readonly (readonly [unit: string, next: RecordedEvent])[];

/** The states that units had before a batch, from wherever the model keeps them. */
export const loadUnits = (
  projection: Projection,
  table: ModelTable,
  place: Place,
  wanted: Wanted,
): Promise<Map<string, unknown>> =>
  projection.restoreFrom === 'rows'
    ? fromRows(projection, table, place, wanted)
    : fromLog(projection, place, wanted);

const fromRows = async (
  projection: Projection,
  { columns, unit }: ModelTable,
  { db, name }: Place,
  wanted: Wanted,
): Promise<Map<string, unknown>> => {
  const selected = columns.map(({ column, property }) => `${column} as "${property}"`).join(', ');
  const rows = await select<Record<string, unknown>>(
    db,
    `select ${selected} from ${name} where ${unit.column} = any($1::${unit.type}[])`,
    [wanted.map(([id]) => id)],
  );
  return new Map(rows.map((row) => [String(row[unit.property]), projection.restore?.([row])]));
};

const atOnce = 4;

const fromLog = async (
  projection: Projection,
  { store }: Place,
  wanted: Wanted,
): Promise<Map<string, unknown>> => {
  const states = new Map<string, unknown>();
  const rest = [...wanted];
  const work = async () => {
    for (let next = rest.pop(); next; next = rest.pop()) {
      const [unit, { revision }] = next;
      const stream = projection.streamOf?.(unit) ?? unit;
      const events = await store.readStream(stream, { maxCount: Number(revision) });
      let state: unknown = null;
      for (const event of events) state = projection.step(state, event);
      states.set(unit, state);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return states;
};

/** The units of some owners, by the column that names the owner. */
export const loadMembers = async (
  column: string,
  { unit }: ModelTable,
  { db, name }: Place,
  owners: readonly string[],
): Promise<Members> => {
  const rows = await select<{ owner: string; unit: string }>(
    db,
    `select ${column}::text as owner, ${unit.column}::text as unit from ${name}
where ${column}::text = any($1::text[])`,
    [[...owners]],
  );
  const members = new Map<string, string[]>();
  for (const row of rows) members.set(row.owner, [...(members.get(row.owner) ?? []), row.unit]);
  return members;
};
