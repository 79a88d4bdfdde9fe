import type { DataSource } from 'typeorm';
import { NumberView } from '../number-view/number-view.row.js';

/** What became of the numbers of one series. */
export class Numbers {
  constructor(private readonly dataSource: DataSource) {}

  /** Numbers of any organ that are reserved and not used yet; for housekeeping, not for a screen. */
  reserved(): Promise<NumberView[]> {
    return this.dataSource.getRepository(NumberView).findBy({ state: 'reserved' });
  }

  /** Every number of the organ and year in order, gaps with their reason; null outside the scope. */
  async ofSeries(
    organ: string,
    year: number,
    organs: readonly string[],
  ): Promise<NumberView[] | null> {
    if (!organs.includes(organ)) return null;
    return this.dataSource
      .getRepository(NumberView)
      .find({ where: { organ, year }, order: { sequence: 'ASC', key: 'ASC' } });
  }
}
