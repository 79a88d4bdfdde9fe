import { type Queryable, select, update } from '../data-source/queryable.js';
import type { Poison } from '../projection/fold-unit.js';
import { LeaseLost } from './lease.js';

/** One checkpoint's move from where its holder believes it to be. */
export type Move = {
  readonly name: string;
  readonly from: bigint | null;
  readonly to: bigint | null;
  readonly fence: bigint;
  readonly haltedReason: string | null;
  readonly builtWith: string;
  readonly parked: readonly Poison[];
};

const text = (value: bigint | null) => (value === null ? null : `${value}`);

/**
 * Moves checkpoints inside the caller's transaction, before any row is written: where position or
 * fence is another than believed LeaseLost is thrown and the transaction must roll back.
 */
export const moveCheckpoints = async (
  db: Queryable,
  moves: readonly Move[],
  leaseMs: number,
): Promise<void> => {
  const names = moves.map(({ name }) => name);
  await db.query(
    'select 1 from read.projection_checkpoint where name = any($1::text[]) order by name for update',
    [names],
  );
  const { count } = await update(
    db,
    `update read.projection_checkpoint c
set position = m.new_position, halted_reason = m.halted, built_with = m.built_with,
  parked_count = c.parked_count + m.parked, updated_at = clock_timestamp(),
  lease_until = clock_timestamp() + $8 * interval '1 ms'
from unnest($1::text[], $2::bigint[], $3::bigint[], $4::bigint[], $5::text[], $6::text[], $7::int[])
  as m(name, old_position, new_position, fence, halted, built_with, parked)
where c.name = m.name and c.position is not distinct from m.old_position and c.fence = m.fence`,
    [
      names,
      moves.map(({ from }) => text(from)),
      moves.map(({ to }) => text(to)),
      moves.map(({ fence }) => `${fence}`),
      moves.map(({ haltedReason }) => haltedReason),
      moves.map(({ builtWith }) => builtWith),
      moves.map(({ parked }) => parked.length),
      leaseMs,
    ],
  );
  if (count !== moves.length) throw new LeaseLost(names);
  for (const { name, parked } of moves) await parkStreams(db, name, parked);
};

/** Records the streams a projection has set aside. */
export const parkStreams = async (
  db: Queryable,
  projection: string,
  parked: readonly Poison[],
): Promise<void> => {
  if (parked.length === 0) return;
  await db.query(
    `insert into read.parked_stream (projection, stream, position, error)
select $1, * from unnest($2::text[], $3::bigint[], $4::text[]) on conflict do nothing`,
    [
      projection,
      parked.map(({ stream }) => stream),
      parked.map(({ position }) => `${position}`),
      parked.map(({ error }) => error),
    ],
  );
};

/** The streams each projection has set aside. */
export const parkedStreams = async (
  db: Queryable,
  names: readonly string[],
): Promise<Map<string, string[]>> => {
  const rows = await select<{ projection: string; stream: string }>(
    db,
    'select projection, stream from read.parked_stream where projection = any($1::text[])',
    [[...names]],
  );
  const parked = new Map<string, string[]>(names.map((name) => [name, []]));
  for (const { projection, stream } of rows) parked.get(projection)?.push(stream);
  return parked;
};
