import type { DataSource } from 'typeorm';
import type { ModelTable } from './model-table.js';

/** Large pages after which tables no longer look like what PostgreSQL plans by. */
const manyPages = 2;

/**
 * What PostgreSQL plans by, after much was taken in at once: until its own look comes round, a minute
 * later, it believes the tables to be as small as they were.
 */
export class TableStatistics {
  private pages = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly tables: readonly ModelTable[],
    /** Events of a page that counts as large are more than so many. */
    private readonly livePage: number,
  ) {}

  /** Told of each page, and of an empty one at the end of the log. */
  async note(events: number): Promise<void> {
    if (events > this.livePage) this.pages += 1;
    else await this.renew();
  }

  /** Has the tables looked at if that is due. */
  async renew(): Promise<void> {
    if (this.pages < manyPages) return;
    this.pages = 0;
    for (const { live } of this.tables) await this.dataSource.query(`analyze ${live}`);
  }
}
