import { randomUUID } from 'node:crypto';
import { lastAtWork, longestSessionHours, type Role, sessionIsOver } from '@tracker/domain';
import type { Db } from './db.js';
import { randomToken, tokenDigest } from './secrets.js';
import type { User } from './users.js';

export type SessionMethod = 'password' | 'sso';

/** Somebody signed in with a browser, for the organ worked for at present. */
export type Session = {
  readonly id: string;
  readonly digest: string;
  readonly user: User;
  readonly account: string | null;
  readonly method: SessionMethod;
  readonly mustChangePassword: boolean;
};

export type SessionLine = {
  readonly id: string;
  readonly method: SessionMethod;
  readonly startedAt: Date;
  readonly seenAt: Date;
  readonly address: string;
  readonly agent: string;
};

export type SessionStart = {
  readonly userId: string;
  readonly organ: string;
  readonly method: SessionMethod;
  readonly address: string;
  readonly agent: string;
  /** Cookie of the session that this one takes the place of. */
  readonly replaces?: string | undefined;
};

type Row = Omit<SessionLine, 'address' | 'agent'> & {
  readonly userId: string;
  readonly name: string;
  readonly account: string | null;
  readonly organ: string;
  readonly roles: readonly Role[];
  readonly mustChange: boolean;
};

/** How far behind the last sign of work may be in the table. */
const writtenEveryMs = 15_000;

/** Sessions in `app.session`, known by the digest of their cookie. */
export class Sessions {
  constructor(
    private readonly db: Db,
    readonly idleMinutes: number,
  ) {}

  /** Begins a session under a new token, which is told once; the one it replaces ends. */
  async begin(start: SessionStart, now: Date): Promise<string> {
    const token = randomToken();
    const { userId, organ, method, address, agent, replaces } = start;
    await this.db.query(
      `with gone as (delete from app.session where digest = $8),
            seen as (update app.app_user set signed_in_at = $5 where id = $3)
       insert into app.session (digest, id, user_id, organ, method, started_at, seen_at, address, agent)
       values ($1, $2, $3, $4, $9, $5, $5, $6, $7)`,
      [
        tokenDigest(token),
        randomUUID(),
        userId,
        organ,
        now,
        address.slice(0, 64),
        agent.slice(0, 64),
        replaces ? tokenDigest(replaces) : null,
        method,
      ],
    );
    return token;
  }

  /** The session behind a cookie; null when there is none, it is over, or the account is disabled. */
  async behind(token: string, now: Date, idleSeconds: number): Promise<Session | null> {
    const digest = tokenDigest(token);
    const { rows } = await this.db.query<Row>(
      `select s.id, s.user_id as "userId", m.name, m.account, s.organ, m.roles, s.method,
         s.started_at as "startedAt", s.seen_at as "seenAt", u.must_change_password as "mustChange"
       from app.session s join app.member m on m.id = s.user_id and m.organ = s.organ
       join app.app_user u on u.id = s.user_id
       where s.digest = $1 and not u.disabled`,
      [digest],
    );
    const [row] = rows;
    if (!row) return null;
    if (sessionIsOver(row, now, this.idleMinutes)) {
      await this.end(digest);
      return null;
    }
    const { id, userId, name, account, organ, roles, method, mustChange } = row;
    const seenAt = lastAtWork(row.seenAt, now, idleSeconds);
    if (seenAt.getTime() - row.seenAt.getTime() >= writtenEveryMs)
      await this.db.query(
        'update app.session set seen_at = greatest(seen_at, $2) where digest = $1',
        [digest, seenAt],
      );
    const user: User = { id: userId, name, organ, roles };
    const mustChangePassword = mustChange && method === 'password';
    return { id, digest, user, account, method, mustChangePassword };
  }

  async end(digest: string): Promise<void> {
    await this.db.query('delete from app.session where digest = $1', [digest]);
  }

  /** Ends a person's sessions, or one of them, but for the one kept; returns how many. */
  async endOf(
    userId: string,
    { keep = null, only = null }: { keep?: string | null; only?: string | null } = {},
  ): Promise<number> {
    const { rows } = await this.db.query(
      `delete from app.session where user_id = $1 and ($2::text is null or digest <> $2)
       and ($3::uuid is null or id = $3) returning id`,
      [userId, keep, only],
    );
    return rows.length;
  }

  /** A person's sessions that are not over, the latest first. */
  async of(userId: string, now: Date): Promise<readonly SessionLine[]> {
    const { rows } = await this.db.query<SessionLine>(
      `select id, method, started_at as "startedAt", seen_at as "seenAt", address, agent
       from app.session where user_id = $1 order by seen_at desc, id`,
      [userId],
    );
    return rows.filter((row) => !sessionIsOver(row, now, this.idleMinutes));
  }

  /** Works for another organ from now on; false where the person does not serve it. */
  async work(digest: string, organ: string): Promise<boolean> {
    const { rows } = await this.db.query(
      `update app.session s set organ = $2 where digest = $1
       and exists (select from app.member m where m.id = s.user_id and m.organ = $2) returning id`,
      [digest, organ],
    );
    return rows.length === 1;
  }

  /** Deletes what nobody can use any more. */
  async forgetOver(now: Date): Promise<void> {
    const idle = new Date(now.getTime() - this.idleMinutes * 60_000);
    const oldest = new Date(now.getTime() - longestSessionHours * 3_600_000);
    await this.db.query('delete from app.session where seen_at <= $1 or started_at <= $2', [
      idle,
      oldest,
    ]);
  }
}
