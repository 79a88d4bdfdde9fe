import { type DataSource, In } from 'typeorm';
import { OrganView } from '../organ-view/organ-view.row.js';

/** Organs within the reader's scope. */
export class Organs {
  constructor(private readonly dataSource: DataSource) {}

  /** By code in byte order. */
  list(organs: readonly string[]): Promise<OrganView[]> {
    return this.dataSource
      .getRepository(OrganView)
      .find({ where: { code: In([...organs]) }, order: { code: 'ASC' } });
  }

  /** Null when it is unknown or outside the scope. */
  byCode(code: string, organs: readonly string[]): Promise<OrganView | null> {
    if (!organs.includes(code)) return Promise.resolve(null);
    return this.dataSource.getRepository(OrganView).findOneBy({ code });
  }

  /** Codes of all organs, for whoever may see everything; by code. */
  async codes(): Promise<readonly string[]> {
    const rows = await this.dataSource
      .getRepository(OrganView)
      .find({ select: { code: true }, order: { code: 'ASC' } });
    return rows.map(({ code }) => code);
  }
}
