import type { Role } from '@tracker/domain';
import { AccountRefused } from './account-refused.js';
import type { Db } from './db.js';
import { hashPassword } from './password-hash.js';
import { firstPassword, randomToken, tokenDigest } from './secrets.js';

export type NewAccount = {
  /** The same id again is the same account with a new first password. */
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly organ: string;
  readonly roles: readonly Role[];
  readonly email?: string | null | undefined;
  /** Where one is given it is kept, and need not be changed: demo accounts. */
  readonly password?: string | undefined;
};

/** A token for a script, told from other secrets by how it begins. */
export const scriptToken = (): string => `trk_${randomToken()}`;

/** Makes what people and scripts sign in with; shown once and stored as digests only. */
export class Credentials {
  constructor(private readonly db: Db) {}

  /** A new account with a first password that must be changed. Throws `account-taken`. */
  async open(person: NewAccount): Promise<{ readonly password: string }> {
    const { id, account, name, organ, roles, email = null } = person;
    const password = person.password ?? firstPassword();
    await this.db
      .query(
        `insert into app.app_user
           (id, name, organ, roles, email, account, password_hash, must_change_password)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (id) do update set password_hash = excluded.password_hash`,
        [
          id,
          name,
          organ,
          roles,
          email,
          account,
          await hashPassword(password),
          person.password === undefined,
        ],
      )
      .catch((error: unknown) => {
        if ((error as { code?: unknown }).code === '23505')
          throw new AccountRefused('account-taken');
        throw error;
      });
    return { password };
  }

  /** A new first password, and the end of every session. Throws `user-has-no-account`. */
  async resetPassword(userId: string): Promise<string> {
    const password = firstPassword();
    const { rows } = await this.db.query(
      `with gone as (delete from app.session where user_id = $1)
       update app.app_user set password_hash = $2, must_change_password = true
       where id = $1 and account is not null returning id`,
      [userId, await hashPassword(password)],
    );
    if (rows.length === 0) throw new AccountRefused('user-has-no-account');
    return password;
  }

  /** A new token for a script; the old one is good for nothing from now on. */
  async renewToken(userId: string): Promise<string> {
    const token = scriptToken();
    await this.db.query('update app.app_user set token_hash = $2 where id = $1', [
      userId,
      tokenDigest(token),
    ]);
    return token;
  }
}
