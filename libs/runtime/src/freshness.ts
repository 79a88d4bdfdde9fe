import { AsyncLocalStorage } from 'node:async_hooks';
import type { ProjectionRunner } from '@tracker/read-models';

const patienceMs = 5_000;

/**
 * Lets whoever just saved find it: queries wait, for a bounded time, for what this process acknowledged,
 * and for what the asker says he has seen, since another process may have told him.
 */
export class Freshness {
  private acknowledged: bigint | null = null;
  private readonly asker = new AsyncLocalStorage<bigint>();

  constructor(private readonly projections: Pick<ProjectionRunner, 'waitFor'>) {}

  /** An order of this process landed here. */
  note(position: bigint): void {
    if (this.acknowledged === null || position > this.acknowledged) this.acknowledged = position;
  }

  /** Runs what an asker wants who has seen this position; only his own queries wait for it. */
  seen<T>(position: bigint, work: () => T): T {
    return this.asker.run(position, work);
  }

  /** The last position that a query may have to wait for; null when all have arrived. */
  noted(): bigint | null {
    const seen = this.asker.getStore();
    if (seen === undefined) return this.acknowledged;
    return this.acknowledged === null || seen > this.acknowledged ? seen : this.acknowledged;
  }

  /** Waits until the read models hold this position (by default the last one noted or seen). False when time ran out. */
  async wait(minPosition?: bigint): Promise<boolean> {
    const position = minPosition ?? this.noted();
    if (position === null) return true;
    const reached = await this.projections.waitFor(position, patienceMs);
    if (reached && position === this.acknowledged) this.acknowledged = null;
    return reached;
  }
}
