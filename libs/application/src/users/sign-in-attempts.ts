import { type LockKind, lockRules, lockSeconds } from '@tracker/domain';
import { AccountRefused } from './account-refused.js';
import type { Db } from './db.js';

type Digests = { digest(text: string): Promise<string> };
type Counted = { readonly failures: number; readonly until: Date | null };

/** Counts failed attempts in `app.sign_in_failure`, the same for accounts that there are not. */
export class SignInAttempts {
  constructor(
    private readonly db: Db,
    private readonly digests: Digests,
  ) {}

  /** Counts an attempt as failed before it is judged, so that many at once gain nothing. Throws `sign-in-locked`. */
  async begin(kind: LockKind, name: string, now: Date): Promise<void> {
    const key = await this.keyOf(kind, name);
    const forgotten = new Date(now.getTime() - lockRules[kind].forgetMinutes * 60_000);
    const { rows } = await this.db.query<Counted & { locked: boolean }>(
      `insert into app.sign_in_failure as f (kind, key, failures, last_at) values ($1, $2, 1, $3)
       on conflict (kind, key) do update set
         failures = case when f.locked_until > $3 then f.failures
                         when f.last_at < $4 then 1 else f.failures + 1 end,
         last_at = case when f.locked_until > $3 then f.last_at else $3 end
       returning failures, locked_until as until, coalesce(locked_until > $3, false) as locked`,
      [kind, key, now, forgotten],
    );
    const [counted] = rows;
    if (counted?.locked && counted.until)
      throw new AccountRefused('sign-in-locked', {
        seconds: Math.max(1, Math.ceil((counted.until.getTime() - now.getTime()) / 1000)),
      });
    const seconds = lockSeconds(kind, counted?.failures ?? 1);
    if (seconds === 0) return;
    await this.db.query(
      'update app.sign_in_failure set locked_until = $3 where kind = $1 and key = $2',
      [kind, key, new Date(now.getTime() + seconds * 1000)],
    );
  }

  /** Takes an attempt back that was no failure. */
  async takeBack(kind: LockKind, name: string): Promise<void> {
    await this.db.query(
      `update app.sign_in_failure set failures = greatest(failures - 1, 0), locked_until = null
       where kind = $1 and key = $2`,
      [kind, await this.keyOf(kind, name)],
    );
  }

  /** Forgets all failures: after a sign-in, or by the administrator. */
  async forget(kind: LockKind, name: string): Promise<void> {
    const values = [kind, await this.keyOf(kind, name)];
    await this.db.query('delete from app.sign_in_failure where kind = $1 and key = $2', values);
  }

  /** Until when accounts are locked, by account; those that are not locked are absent. */
  async lockedAmong(accounts: readonly string[], now: Date): Promise<ReadonlyMap<string, Date>> {
    const keys = await Promise.all(accounts.map((one) => this.keyOf('account', one)));
    const { rows } = await this.db.query<{ key: string; until: Date }>(
      `select key, locked_until as until from app.sign_in_failure
       where kind = 'account' and key = any($1) and locked_until > $2`,
      [keys, now],
    );
    const until = new Map(rows.map((row) => [row.key, row.until]));
    return new Map(
      accounts.flatMap((account, index) => {
        const at = until.get(keys[index] ?? '');
        return at ? [[account, at] as const] : [];
      }),
    );
  }

  /** Deletes counts that would begin anew anyway. */
  async forgetOld(now: Date): Promise<void> {
    for (const kind of ['account', 'address'] as const)
      await this.db.query('delete from app.sign_in_failure where kind = $1 and last_at < $2', [
        kind,
        new Date(now.getTime() - lockRules[kind].forgetMinutes * 60_000),
      ]);
  }

  /** What was typed as an account may be a password: only its keyed digest is kept. */
  private keyOf(kind: LockKind, name: string): Promise<string> {
    return kind === 'account' ? this.digests.digest(`sign-in\n${name}`) : Promise.resolve(name);
  }
}
