import { randomUUID } from 'node:crypto';
import type { Role } from '@tracker/domain';
import { scriptToken } from './credentials.js';
import { tokenDigest } from './secrets.js';

export type User = {
  readonly id: string;
  readonly name: string;
  readonly organ: string;
  readonly roles: readonly Role[];
};

type Query = {
  query<Row extends object>(sql: string, values: readonly unknown[]): Promise<{ rows: Row[] }>;
};

/** Accounts for people and scripts; a token is shown once and never stored. */
export class Users {
  constructor(private readonly db: Query) {}

  /** The same id again is the same account with a new token: an order that broke off may be repeated. */
  async add(
    name: string,
    organ: string,
    roles: readonly Role[],
    id: string = randomUUID(),
    email: string | null = null,
  ) {
    const token = scriptToken();
    const user: User = { id, name, organ, roles };
    await this.db.query(
      `insert into app.app_user (id, name, organ, roles, token_hash, email)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (id) do update set token_hash = excluded.token_hash`,
      [user.id, name, organ, roles, tokenDigest(token), email],
    );
    return { user, token };
  }

  /** Disables every account of this name in the organ; returns how many were in force. */
  async disable(name: string, organ: string): Promise<number> {
    const { rows } = await this.db.query<{ id: string }>(
      'update app.app_user set disabled = true where name = $1 and organ = $2 and not disabled returning id',
      [name, organ],
    );
    return rows.length;
  }

  /** Where an organ's user of this name is mailed to; null = not at all. False unless there is exactly one. */
  async setEmail(organ: string, name: string, email: string | null): Promise<boolean> {
    const { rows } = await this.db.query<{ id: string }>(
      `update app.app_user set email = $3 where organ = $1 and name = $2 and not disabled
       and 1 = (select count(*) from app.app_user where organ = $1 and name = $2 and not disabled)
       returning id`,
      [organ, name, email],
    );
    return rows.length === 1;
  }

  /** Names by id, of accounts past and present. */
  async namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const { rows } = await this.db.query<{ id: string; name: string }>(
      'select id, name from app.app_user where id = any($1::uuid[])',
      [[...ids]],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** The account behind a token, null for none or a disabled one. */
  async byToken(token: string): Promise<User | null> {
    const { rows } = await this.db.query<User>(
      'select id, name, organ, roles from app.app_user where token_hash = $1 and not disabled',
      [tokenDigest(token)],
    );
    return rows[0] ?? null;
  }
}
