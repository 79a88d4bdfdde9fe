import type { Placed } from './live-message.js';

/**
 * What one reader was told: each change once, and none left out. What happens while the reader's backlog
 * is being read is kept until that was told; what the backlog held already is not told again.
 */
export class Telling {
  private early: Placed[] | null = [];
  private told: bigint | null = null;

  constructor(private readonly write: (changes: readonly Placed[]) => void) {}

  /** The backlog first, beyond where the reader was (null: not known), then what came meanwhile. */
  begin(from: bigint | null, backlog: readonly Placed[]): void {
    const { early } = this;
    this.early = null;
    this.told = from;
    this.tell(backlog);
    this.tell(early ?? []);
  }

  tell(changes: readonly Placed[]): void {
    if (this.early !== null) {
      this.early.push(...changes);
      return;
    }
    const { told } = this;
    const fresh = changes.filter(({ position }) => told === null || position > told);
    if (fresh.length === 0) return;
    for (const { position } of fresh)
      if (this.told === null || position > this.told) this.told = position;
    this.write(fresh);
  }
}
