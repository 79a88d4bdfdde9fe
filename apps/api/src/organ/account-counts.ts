import { Injectable } from '@nestjs/common';
import { select } from '@tracker/read-models';
import { DataSource } from 'typeorm';

/** How many people work in which organ. */
@Injectable()
export class AccountCounts {
  constructor(private readonly dataSource: DataSource) {}

  /** Accounts that are not disabled, by organ; an organ without one is left out. */
  async in(organs: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await select<{ organ: string; users: number }>(
      this.dataSource,
      `select organ, count(*)::int as users from app.app_user
where organ = any($1::text[]) and not disabled group by organ`,
      [[...organs]],
    );
    return new Map(rows.map(({ organ, users }) => [organ, users]));
  }
}
