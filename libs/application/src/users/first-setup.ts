import { passwordFaults } from '@tracker/domain';
import { AccountRefused } from './account-refused.js';
import type { Db } from './db.js';
import { hashPassword } from './password-hash.js';
import { randomToken, tokenDigest } from './secrets.js';

const validHours = 24;
/** Processes that start within so many minutes of each other started together. */
const togetherMinutes = 5;

export type FirstAdministrator = {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly organ: string;
  readonly organName: string;
  readonly password: string;
};

/** The way into an installation where nobody can sign in yet: a link, printed where the service is started. */
export class FirstSetup {
  constructor(private readonly db: Db) {}

  /** Whether nobody has a password yet. */
  async isOpen(): Promise<boolean> {
    const { rows } = await this.db.query<{ open: boolean }>(
      'select not exists (select from app.app_user where password_hash is not null) as open',
    );
    return rows[0]?.open ?? false;
  }

  /**
   * A new token, good for one use within a day. Those before it are good for nothing, but for the ones
   * of the processes that started together with this one: each prints its own.
   */
  async offer(now: Date): Promise<string> {
    const token = randomToken();
    const endsAt = new Date(now.getTime() + validHours * 3_600_000);
    const together = new Date(endsAt.getTime() - togetherMinutes * 60_000);
    await this.db.query(
      `with former as (delete from app.setup_token where ends_at < $3)
       insert into app.setup_token (digest, ends_at) values ($1, $2)`,
      [tokenDigest(token), endsAt, together],
    );
    return token;
  }

  /** Throws `setup-closed` unless the token may be used now. */
  async check(token: string, now: Date): Promise<void> {
    const { rows } = await this.db.query(
      'select id from app.setup_token where digest = $1 and ends_at > $2',
      [tokenDigest(token), now],
    );
    if (rows.length === 0 || !(await this.isOpen())) throw new AccountRefused('setup-closed');
  }

  /** Refuses a password that may not be used, before anything is made. */
  judge({ account, name, organ, organName, password }: FirstAdministrator): void {
    const faults = passwordFaults(password, { account, name, organ, organName });
    if (faults.length > 0) throw new AccountRefused('password-weak', { faults });
  }

  /** Uses all tokens up and makes the 管理 account, in one step. Throws `setup-closed`, `account-taken`. */
  async use(token: string, person: FirstAdministrator, now: Date): Promise<void> {
    const { id, account, name, organ, password } = person;
    const hash = await hashPassword(password);
    const { rows } = await this.db
      .query(
        `with used as (
           delete from app.setup_token where exists (
             select from app.setup_token where digest = $1 and ends_at > $2)
           and not exists (select from app.app_user where password_hash is not null)
           returning digest)
         insert into app.app_user (id, name, organ, roles, account, password_hash, password_changed_at)
         select $3, $4, $5, array['管理'], $6, $7, $2 from used where digest = $1 returning id`,
        [tokenDigest(token), now, id, name, organ, account, hash],
      )
      .catch((error: unknown) => {
        if ((error as { code?: unknown }).code === '23505')
          throw new AccountRefused('account-taken');
        throw error;
      });
    if (rows.length === 0) throw new AccountRefused('setup-closed');
  }
}
