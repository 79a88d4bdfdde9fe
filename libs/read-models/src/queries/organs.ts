import { type DataSource, In } from 'typeorm';
import { select } from '../data-source/queryable.js';
import { OrganView, type StoredSettings } from '../organ-view/organ-view.row.js';

export type PlacedOrgan = {
  readonly organ: string;
  readonly name: string;
  /** Null where it stands under none. */
  readonly parent: string | null;
};

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

  /** An organ and all beneath it, by code. */
  tree(top: string): Promise<readonly PlacedOrgan[]> {
    return select<PlacedOrgan>(
      this.dataSource,
      `with recursive beneath as (
  select code, name, parent from read.organ_view where code = $1
  union
  select o.code, o.name, o.parent from read.organ_view o join beneath b on o.parent = b.code
)
select code as organ, name, parent from beneath order by code`,
      [top],
    );
  }

  /** Code and settings of every organ; what an organ never set has its default. */
  async settings(): Promise<readonly (readonly [string, StoredSettings])[]> {
    const rows = await select<{ code: string; settings: StoredSettings }>(
      this.dataSource,
      'select code, settings from read.organ_view order by code',
    );
    return rows.map(({ code, settings }) => [code, settings] as const);
  }

  /** Codes of all organs, for whoever may see everything; by code. */
  async codes(): Promise<readonly string[]> {
    const rows = await this.dataSource
      .getRepository(OrganView)
      .find({ select: { code: true }, order: { code: 'ASC' } });
    return rows.map(({ code }) => code);
  }
}
