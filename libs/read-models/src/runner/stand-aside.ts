import type { DataSource } from 'typeorm';
import { select } from '../data-source/queryable.js';
import { isNewer } from './built-with.js';

type Row = { readonly name: string; readonly built_with: string; readonly held: boolean };

/** A newer release made rows that this one would make otherwise, and nobody of that release runs. */
export class MadeByNewerRelease extends Error {
  constructor(readonly models: readonly string[]) {
    super(`made by a newer release, which is waited for: ${models.join(', ')}`);
    this.name = 'MadeByNewerRelease';
  }
}

/**
 * Keeps an older release from rebuilding what a newer one has built, while both run: two that each rebuilt
 * the other's rows would never end. When no newer process has held the lease for `patienceMs` (it was taken
 * back, or never comes up), the older one may take over.
 */
export class StandAside {
  private leftAt: number | null = null;

  constructor(
    private readonly dataSource: DataSource,
    /** What this release marks each model with. */
    private readonly mine: ReadonlyMap<string, string>,
    private readonly patienceMs: number,
    private readonly onFirst: (error: MadeByNewerRelease) => void,
  ) {}

  /** Whether to leave the lease alone now. */
  async mustWait(): Promise<boolean> {
    const rows = await select<Row>(
      this.dataSource,
      `select name, built_with, holder is not null and lease_until > clock_timestamp() as held
from read.projection_checkpoint where built_with is not null and name = any($1::text[])`,
      [[...this.mine.keys()]],
    );
    const newer = rows.filter((row) => isNewer(row.built_with, this.mine.get(row.name) ?? ''));
    if (newer.length === 0 || newer.some(({ held }) => held)) {
      this.leftAt = null;
      return newer.length > 0;
    }
    if (this.leftAt === null) {
      this.leftAt = performance.now();
      this.onFirst(new MadeByNewerRelease(newer.map(({ name }) => name)));
    }
    return performance.now() - this.leftAt < this.patienceMs;
  }
}
