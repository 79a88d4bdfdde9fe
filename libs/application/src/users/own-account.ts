import { passwordFaults } from '@tracker/domain';
import { AccountRefused } from './account-refused.js';
import type { Db } from './db.js';
import { hashPassword, passwordFits } from './password-hash.js';
import type { Sessions } from './sessions.js';
import type { SignIn } from './sign-in.js';

type Owner = {
  readonly account: string | null;
  readonly name: string;
  readonly organ: string;
  readonly hash: string | null;
};

export type AccountFacts = {
  readonly account: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly hasPassword: boolean;
  readonly passwordChangedAt: Date | null;
};

/** What people do to their own account. */
export class OwnAccount {
  constructor(
    private readonly db: Db,
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
  ) {}

  async facts(userId: string): Promise<AccountFacts | null> {
    const { rows } = await this.db.query<AccountFacts>(
      `select account, name, email, password_hash is not null as "hasPassword",
         password_changed_at as "passwordChangedAt" from app.app_user where id = $1`,
      [userId],
    );
    return rows[0] ?? null;
  }

  /**
   * Changes the password and ends every session of the person, this one too: whoever asks begins a
   * new one. Throws AccountRefused `password-wrong`, `password-weak`, `password-same`.
   */
  async changePassword(
    userId: string,
    { current, password, organName }: { current: string; password: string; organName: string },
    now: Date,
  ): Promise<void> {
    await this.signIn.confirm(userId, current, now);
    const { rows } = await this.db.query<Owner>(
      'select account, name, organ, password_hash as hash from app.app_user where id = $1',
      [userId],
    );
    const [owner] = rows;
    if (!owner?.account) throw new AccountRefused('password-absent');
    const { account, name, organ, hash } = owner;
    const faults = passwordFaults(password, { account, name, organ, organName });
    if (faults.length > 0) throw new AccountRefused('password-weak', { faults });
    if (await passwordFits(hash, password)) throw new AccountRefused('password-same');
    await this.db.query(
      `update app.app_user set password_hash = $2, password_changed_at = $3,
         must_change_password = false where id = $1`,
      [userId, await hashPassword(password), now],
    );
    await this.sessions.endOf(userId);
  }
}
