import type { DataSource } from 'typeorm';
import { type Queryable, select, update } from '../data-source/queryable.js';
import { isMarked } from './holder-mark.js';

/** Somebody else runs the projections now, or a rebuild has replaced a table: start over. */
export class LeaseLost extends Error {
  constructor(names: readonly string[]) {
    super(`the lease on ${names.join(', ')} is lost`);
    this.name = 'LeaseLost';
  }
}

/** One checkpoint as its holder knows it. */
export type Held = {
  readonly name: string;
  readonly position: bigint | null;
  readonly fence: bigint;
  readonly haltedReason: string | null;
  readonly builtWith: string | null;
};

type Row = {
  name: string;
  position: string | null;
  fence: string;
  halted_reason: string | null;
  built_with: string | null;
};

/**
 * Takes the lease of all these projections, or of none: null while another holder's has not run out and
 * its mark is up. Taking it raises the fence, so that whatever the holder before still sends is refused.
 */
export const acquireLease = (
  dataSource: DataSource,
  names: readonly string[],
  holder: string,
  leaseMs: number,
): Promise<readonly Held[] | null> =>
  dataSource.transaction(async ({ queryRunner }) => {
    if (!queryRunner) throw new Error('a transaction without a connection');
    await registerCheckpoints(queryRunner, names);
    await queryRunner.query(
      `select from read.projection_checkpoint where name = any($1::text[]) order by name for update`,
      [[...names]],
    );
    if (!(await isLeaseFree(queryRunner, names, holder))) return null;
    const { rows } = await update<Row>(
      queryRunner,
      `update read.projection_checkpoint
set fence = fence + 1, holder = $2, lease_until = clock_timestamp() + $3 * interval '1 ms'
where name = any($1::text[]) returning name, position, fence, halted_reason, built_with`,
      [[...names], holder, leaseMs],
    );
    return rows.map(heldOf);
  });

/** Whether none of these projections is held by another holder whose lease runs and whose mark is up. */
export const isLeaseFree = async (
  db: Queryable,
  names: readonly string[],
  holder: string,
): Promise<boolean> => {
  const [row] = await select<{ held: boolean }>(
    db,
    `select exists (select from read.projection_checkpoint
  where name = any($1::text[]) and holder <> $2 and lease_until >= clock_timestamp()
    and ${isMarked('holder')}) as held`,
    [[...names], holder],
  );
  return row?.held === false;
};

/** The checkpoints exist from the first call on. */
const registerCheckpoints = (db: Queryable, names: readonly string[]) =>
  db.query(
    `insert into read.projection_checkpoint (name)
select name from unnest($1::text[]) as name order by name on conflict do nothing`,
    [[...names]],
  );

const heldOf = ({ name, position, fence, halted_reason, built_with }: Row): Held => ({
  name,
  position: position === null ? null : BigInt(position),
  fence: BigInt(fence),
  haltedReason: halted_reason,
  builtWith: built_with,
});

/** Holds the lease a while longer; throws LeaseLost when it is somebody else's. */
export const renewLease = async (
  db: Queryable,
  held: readonly Held[],
  leaseMs: number,
): Promise<void> => {
  const { count } = await update(
    db,
    `update read.projection_checkpoint c
set lease_until = clock_timestamp() + $3 * interval '1 ms'
from unnest($1::text[], $2::bigint[]) as h(name, fence) where c.name = h.name and c.fence = h.fence`,
    [held.map(({ name }) => name), held.map(({ fence }) => `${fence}`), leaseMs],
  );
  if (count !== held.length) throw new LeaseLost(held.map(({ name }) => name));
};

/** Lets go, so that the next runner need not wait for the lease to run out. */
export const releaseLease = async (db: Queryable, held: readonly Held[]): Promise<void> => {
  await db.query(
    `update read.projection_checkpoint c set holder = null, lease_until = null
from unnest($1::text[], $2::bigint[]) as h(name, fence) where c.name = h.name and c.fence = h.fence`,
    [held.map(({ name }) => name), held.map(({ fence }) => `${fence}`)],
  );
};
