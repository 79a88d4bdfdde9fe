import { type Queryable, select } from '../data-source/queryable.js';

/** Where one read model stands, for health pages and operators. */
export type ModelStanding = {
  readonly name: string;
  readonly position: bigint | null;
  readonly haltedReason: string | null;
  readonly parked: number;
  /** Who runs it; null while nobody does. */
  readonly holder: string | null;
  readonly updatedAt: Date;
};

type Row = {
  name: string;
  position: string | null;
  halted_reason: string | null;
  parked_count: number;
  holder: string | null;
  updated_at: Date;
};

/** All models by name. */
export const modelStandings = async (db: Queryable): Promise<readonly ModelStanding[]> => {
  const rows = await select<Row>(
    db,
    `select name, position, halted_reason, parked_count, updated_at,
  case when lease_until > clock_timestamp() then holder end as holder
from read.projection_checkpoint order by name`,
  );
  return rows.map(({ name, position, halted_reason, parked_count, holder, updated_at }) => ({
    name,
    position: position === null ? null : BigInt(position),
    haltedReason: halted_reason,
    parked: parked_count,
    holder,
    updatedAt: updated_at,
  }));
};
