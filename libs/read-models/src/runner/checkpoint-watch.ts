import { type Queryable, select } from '../data-source/queryable.js';

type Waiter = { readonly position: bigint; readonly done: (reached: boolean) => void };

const shortest = 10;
const longest = 100;

/**
 * Waits until the read models stand at a position, whoever runs them: by asking the checkpoints, one
 * question for all who wait. Halted models are not waited for; they would never come.
 */
export class CheckpointWatch {
  private readonly waiters = new Set<Waiter>();
  private asking = false;

  constructor(
    private readonly db: Queryable,
    private readonly names: readonly string[],
  ) {}

  /** True once reached, false when the time is up. */
  waitFor(position: bigint, timeoutMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => waiter.done(false), timeoutMs);
      const waiter: Waiter = {
        position,
        done: (reached) => {
          clearTimeout(timer);
          this.waiters.delete(waiter);
          resolve(reached);
        },
      };
      this.waiters.add(waiter);
      if (!this.asking) void this.ask();
    });
  }

  private async ask(): Promise<void> {
    this.asking = true;
    let pauseMs = shortest;
    while (this.waiters.size > 0) {
      const at = await leastPosition(this.db, this.names).catch(() => null);
      for (const waiter of this.waiters) {
        if (at !== null && at >= waiter.position) waiter.done(true);
      }
      if (this.waiters.size === 0) break;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      pauseMs = Math.min(pauseMs * 1.5, longest);
    }
    this.asking = false;
  }
}

/** Where the slowest of the models stands; null while one has not begun or all are halted. */
export const leastPosition = async (
  db: Queryable,
  names: readonly string[],
): Promise<bigint | null> => {
  const [row] = await select<{ least: string | null; complete: boolean }>(
    db,
    `select min(position) filter (where halted_reason is null) as least,
  count(*) = cardinality($1::text[])
    and not bool_or(position is null and halted_reason is null) as complete
from read.projection_checkpoint where name = any($1::text[])`,
    [[...names]],
  );
  return row?.complete && row.least !== null ? BigInt(row.least) : null;
};
