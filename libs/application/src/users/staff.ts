import type { Role } from '@tracker/domain';
import { AccountRefused } from './account-refused.js';
import type { Db } from './db.js';
import type { SignInAttempts } from './sign-in-attempts.js';

/** Somebody of the organ, as its administrator sees them. */
export type StaffMember = {
  readonly id: string;
  readonly name: string;
  readonly account: string | null;
  readonly email: string | null;
  readonly roles: readonly Role[];
  readonly disabled: boolean;
  /** False for somebody whose account is another organ's. */
  readonly home: boolean;
  readonly hasPassword: boolean;
  readonly hasToken: boolean;
  readonly mustChangePassword: boolean;
  readonly secondFactor: boolean;
  readonly linked: boolean;
  readonly signedInAt: Date | null;
  readonly sessions: number;
  readonly lockedUntil: Date | null;
};

export type StaffChange = {
  readonly name?: string | undefined;
  readonly email?: string | null | undefined;
  readonly roles?: readonly Role[] | undefined;
};

type Member = { readonly id: string; readonly account: string | null; readonly home: boolean };

/** The people of an organ: those whose account it is, and those of other organs who serve it besides. */
export class Staff {
  constructor(
    private readonly db: Db,
    private readonly attempts: SignInAttempts,
  ) {}

  /** Everybody, those in force first, by name. */
  async of(organ: string, now: Date): Promise<readonly StaffMember[]> {
    const { rows } = await this.db.query<Omit<StaffMember, 'lockedUntil'>>(
      `select m.id, m.name, m.account, m.email, m.roles, m.disabled, m.home,
         u.password_hash is not null as "hasPassword", u.token_hash is not null as "hasToken",
         u.must_change_password as "mustChangePassword", u.totp_since is not null as "secondFactor",
         u.subject is not null as linked, u.signed_in_at as "signedInAt",
         (select count(*)::int from app.session s where s.user_id = m.id) as sessions
       from app.member m join app.app_user u on u.id = m.id where m.organ = $1
       order by m.disabled, m.name collate "C", m.id`,
      [organ],
    );
    const accounts = rows.flatMap(({ account }) => account ?? []);
    const locked = await this.attempts.lockedAmong(accounts, now);
    return rows.map((row) => ({ ...row, lockedUntil: locked.get(row.account ?? '') ?? null }));
  }

  /** The organs that a person serves, that of the account first. */
  async organsOf(userId: string): Promise<readonly string[]> {
    const { rows } = await this.db.query<{ organ: string }>(
      'select organ from app.member where id = $1 order by home desc, organ',
      [userId],
    );
    return rows.map(({ organ }) => organ);
  }

  /** Somebody of the organ. Throws `user-unknown`. */
  async member(organ: string, userId: string): Promise<Member> {
    const { rows } = await this.db.query<Member>(
      'select id, account, home from app.member where organ = $1 and id = $2',
      [organ, userId],
    );
    if (!rows[0]) throw new AccountRefused('user-unknown');
    return rows[0];
  }

  /** Somebody whose account is the organ's own. Throws `user-unknown`, `user-of-other-organ`. */
  async ownMember(organ: string, userId: string): Promise<Member> {
    const member = await this.member(organ, userId);
    if (!member.home) throw new AccountRefused('user-of-other-organ');
    return member;
  }

  /** Roles in this organ of anybody; name and address only where the account is the organ's own. */
  async change(organ: string, userId: string, { name, email, roles }: StaffChange): Promise<void> {
    const { home } = await this.member(organ, userId);
    if (!home && (name !== undefined || email !== undefined))
      throw new AccountRefused('user-of-other-organ');
    if (!home && roles)
      await this.db.query(
        'update app.user_organ set roles = $3 where organ = $1 and user_id = $2',
        [organ, userId, roles],
      );
    if (home)
      await this.db.query(
        `update app.app_user set name = coalesce($2, name), roles = coalesce($3, roles),
           email = case when $4 then $5 else email end where id = $1`,
        [userId, name ?? null, roles ?? null, email !== undefined, email ?? null],
      );
  }

  /** Disables the account, which ends its sessions and tokens, or puts it in force again. */
  async setDisabled(organ: string, userId: string, disabled: boolean): Promise<void> {
    await this.ownMember(organ, userId);
    await this.db.query('update app.app_user set disabled = $2 where id = $1', [userId, disabled]);
    if (disabled) await this.db.query('delete from app.session where user_id = $1', [userId]);
  }

  /** Lets an account of another organ work here as well. Throws `account-unknown`, `already-member`. */
  async admit(organ: string, account: string, roles: readonly Role[]): Promise<string> {
    const { rows } = await this.db.query<{ id: string; organ: string }>(
      'select id, organ from app.app_user where account = $1 and not disabled',
      [account],
    );
    const [found] = rows;
    if (!found) throw new AccountRefused('account-unknown');
    const added = await this.db.query(
      `insert into app.user_organ (user_id, organ, roles) select $1, $2, $3 where $2 <> $4
       on conflict do nothing returning user_id`,
      [found.id, organ, roles, found.organ],
    );
    if (added.rows.length === 0) throw new AccountRefused('already-member');
    return found.id;
  }

  /** Ends the work of an account of another organ here. Throws `user-unknown`, `already-member` for one's own. */
  async dismiss(organ: string, userId: string): Promise<void> {
    const { home } = await this.member(organ, userId);
    if (home) throw new AccountRefused('already-member');
    await this.db.query(
      `with gone as (delete from app.session where user_id = $2 and organ = $1)
       delete from app.user_organ where organ = $1 and user_id = $2`,
      [organ, userId],
    );
  }
}
