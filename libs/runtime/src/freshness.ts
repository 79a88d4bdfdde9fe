import type { ProjectionRunner } from '@tracker/read-models';

const patienceMs = 5_000;

/** Lets whoever just saved find it: queries wait, for a bounded time, for what this process acknowledged. */
export class Freshness {
  private acknowledged: bigint | null = null;

  constructor(private readonly projections: Pick<ProjectionRunner, 'waitFor'>) {}

  /** An order of this process landed here. */
  note(position: bigint): void {
    if (this.acknowledged === null || position > this.acknowledged) this.acknowledged = position;
  }

  /** The last position noted that a query may have to wait for; null when all have arrived. */
  noted(): bigint | null {
    return this.acknowledged;
  }

  /** Waits until the read models hold this position (by default the last one noted). False when time ran out. */
  async wait(minPosition?: bigint): Promise<boolean> {
    const position = minPosition ?? this.acknowledged;
    if (position === null) return true;
    const reached = await this.projections.waitFor(position, patienceMs);
    if (reached && position === this.acknowledged) this.acknowledged = null;
    return reached;
  }
}
