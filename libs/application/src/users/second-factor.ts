import { type KeyVault, open, seal } from '@tracker/personal-data';
import { Secret, TOTP } from 'otpauth';
import { AccountRefused } from './account-refused.js';
import type { Db } from './db.js';
import { recoveryCode, recoveryDigest } from './secrets.js';

const keyId = 'sign-in';
const period = 30;
const codes = 10;

export type SecondFactorState = { readonly since: Date | null; readonly recoveryCodes: number };

const totpOf = (account: string, secret: string) =>
  new TOTP({ issuer: '信息公开申请', label: account, secret: Secret.fromBase32(secret), period });

/** One-time codes by time; their secret is sealed, so that the table alone does not reveal it. */
export class SecondFactor {
  constructor(
    private readonly db: Db,
    private readonly vault: Pick<KeyVault, 'provide'>,
  ) {}

  /** A new secret to be scanned; in force once a code of it was given. Throws `second-factor-on`. */
  async offer(userId: string, account: string): Promise<{ secret: string; uri: string }> {
    const secret = new Secret({ size: 20 }).base32;
    const place = { stream: `user-${userId}`, eventId: userId, field: 'totp' };
    const { sealed } = seal(secret, { id: keyId, secret: await this.key() }, place);
    const { rows } = await this.db.query(
      `update app.app_user set totp_sealed = $2, totp_last_step = null
       where id = $1 and totp_since is null returning id`,
      [userId, sealed],
    );
    if (rows.length === 0) throw new AccountRefused('second-factor-on');
    return { secret, uri: totpOf(account, secret).toString() };
  }

  /** Puts the offered secret in force and gives the recovery codes, this once. Throws `code-refused`. */
  async confirm(userId: string, code: string, now: Date): Promise<readonly string[]> {
    if ((await this.state(userId)).since) throw new AccountRefused('second-factor-on');
    if (!(await this.codeFits(userId, code, now))) throw new AccountRefused('code-refused');
    const fresh = Array.from({ length: codes }, recoveryCode);
    await this.db.query(
      'update app.app_user set totp_since = $2, recovery_codes = $3 where id = $1',
      [userId, now, fresh.map(recoveryDigest)],
    );
    return fresh;
  }

  /** Whether a code of the moment, or a recovery code, fits; each is good for one use. */
  async fits(userId: string, code: string, now: Date): Promise<boolean> {
    if (/^\d{6}$/.test(code.replace(/\s/g, ''))) return this.codeFits(userId, code, now);
    const digest = recoveryDigest(code);
    const { rows } = await this.db.query(
      `update app.app_user set recovery_codes = array_remove(recovery_codes, $2)
       where id = $1 and $2 = any(recovery_codes) returning id`,
      [userId, digest],
    );
    return rows.length === 1;
  }

  async state(userId: string): Promise<SecondFactorState> {
    const { rows } = await this.db.query<SecondFactorState>(
      `select totp_since as since, cardinality(recovery_codes) as "recoveryCodes"
       from app.app_user where id = $1`,
      [userId],
    );
    return rows[0] ?? { since: null, recoveryCodes: 0 };
  }

  /** Does without a second factor from now on; false where there was none. */
  async remove(userId: string): Promise<boolean> {
    const { rows } = await this.db.query(
      `update app.app_user set totp_sealed = null, totp_since = null, totp_last_step = null,
         recovery_codes = '{}' where id = $1 and totp_sealed is not null returning id`,
      [userId],
    );
    return rows.length === 1;
  }

  private async codeFits(userId: string, typed: string, now: Date): Promise<boolean> {
    const { rows } = await this.db.query<{ sealed: string | null }>(
      'select totp_sealed as sealed from app.app_user where id = $1',
      [userId],
    );
    const sealed = rows[0]?.sealed;
    if (!sealed) throw new AccountRefused('second-factor-off');
    const key = { id: keyId, secret: await this.key() };
    const totp = totpOf('', open({ sealed }, key, `user-${userId}`));
    const timestamp = now.getTime();
    const delta = totp.validate({ token: typed.replace(/\s/g, ''), timestamp, window: 1 });
    if (delta === null) return false;
    const step = Math.floor(timestamp / 1000 / period) + delta;
    const used = await this.db.query(
      `update app.app_user set totp_last_step = $2
       where id = $1 and coalesce(totp_last_step, -1) < $2 returning id`,
      [userId, step],
    );
    return used.rows.length === 1;
  }

  private async key(): Promise<Buffer> {
    const secret = (await this.vault.provide([keyId])).get(keyId);
    if (!secret) throw new Error('The vault has no key for second factors.');
    return secret;
  }
}
