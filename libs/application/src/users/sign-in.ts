import { accountOf } from '@tracker/domain';
import type { Audit } from '../audit/audit.js';
import { AccountRefused } from './account-refused.js';
import type { Db } from './db.js';
import { passwordFits } from './password-hash.js';
import type { SecondFactor } from './second-factor.js';
import type { SignInAttempts } from './sign-in-attempts.js';

/** Who signed in, with the organ of the account. */
export type Known = { readonly id: string; readonly organ: string; readonly account: string };

export type PasswordAttempt = {
  readonly account: string;
  readonly password: string;
  readonly code?: string | undefined;
  readonly address: string;
};

type Row = Known & {
  readonly hash: string | null;
  readonly disabled: boolean;
  readonly totp: boolean;
  readonly subject: string | null;
};

const columns = `id, organ, account, password_hash as hash, disabled,
  totp_since is not null as totp, subject`;

/** Says who it is that comes with a password, or from the identity provider. */
export class SignIn {
  constructor(
    private readonly db: Db,
    private readonly attempts: SignInAttempts,
    private readonly factor: SecondFactor,
    private readonly audit: Audit,
  ) {}

  /** The person behind account, password and code. Throws AccountRefused; as slow for unknown accounts. */
  async withPassword(attempt: PasswordAttempt, now: Date): Promise<Known> {
    const account = accountOf(attempt.account);
    await this.attempts.begin('account', account, now);
    try {
      await this.attempts.begin('address', attempt.address, now);
    } catch (error) {
      await this.attempts.takeBack('account', account);
      throw error;
    }
    const row = await this.find('account = $1', account);
    const fits = await passwordFits(row?.hash ?? null, attempt.password);
    if (!row || !fits) throw await this.failed(row, 'sign-in-failed');
    if (row.disabled) throw await this.failed(row, 'account-disabled');
    if (row.totp) {
      if (!attempt.code) {
        await this.attempts.takeBack('account', account);
        await this.attempts.takeBack('address', attempt.address);
        throw new AccountRefused('code-required');
      }
      if (!(await this.factor.fits(row.id, attempt.code, now)))
        throw await this.failed(row, 'code-wrong');
    }
    await this.attempts.forget('account', account);
    await this.attempts.takeBack('address', attempt.address);
    return this.succeeded(row, 'password');
  }

  /** The person whom the identity provider names: by subject, or by account until a subject is linked. */
  async withIdentity(subject: string, claimed: string | null): Promise<Known> {
    const linked = await this.find('subject = $1', subject);
    const row = linked ?? (claimed ? await this.find('account = $1', accountOf(claimed)) : null);
    if (!row || (row.subject !== null && row.subject !== subject))
      throw await this.failed(row, 'identity-unknown');
    if (row.disabled) throw await this.failed(row, 'account-disabled');
    if (row.subject === null)
      await this.db.query(
        'update app.app_user set subject = $2 where id = $1 and subject is null',
        [row.id, subject],
      );
    return this.succeeded(row, 'sso');
  }

  /** Asks somebody signed in for the password once more; failures count as at sign-in. */
  async confirm(userId: string, password: string, now: Date): Promise<void> {
    const row = await this.find('id = $1', userId);
    if (!row?.hash || !row.account) throw new AccountRefused('password-absent');
    await this.attempts.begin('account', row.account, now);
    if (!(await passwordFits(row.hash, password))) throw await this.failed(row, 'password-wrong');
    await this.attempts.forget('account', row.account);
  }

  private async find(condition: string, value: string): Promise<Row | null> {
    const sql = `select ${columns} from app.app_user where ${condition}`;
    return (await this.db.query<Row>(sql, [value])).rows[0] ?? null;
  }

  private async failed(row: Row | null, reason: AccountRefused['code']): Promise<AccountRefused> {
    await this.audit.record({
      organ: row?.organ ?? null,
      actor: 'nobody',
      action: 'sign-in-failed',
      target: row && `user:${row.id}`,
      facts: { reason, ...(row && { account: row.account }) },
    });
    return new AccountRefused(reason);
  }

  private async succeeded({ id, organ, account }: Row, method: string): Promise<Known> {
    const facts = { account, method };
    await this.audit.record({ organ, actor: `user:${id}`, action: 'signed-in', facts });
    return { id, organ, account };
  }
}
