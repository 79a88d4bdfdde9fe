import { Injectable } from '@nestjs/common';
import { select, update } from '@tracker/read-models';
import { DataSource } from 'typeorm';

/** A key belongs to one user and one route. */
export type KeyScope = { readonly userId: string; readonly route: string; readonly key: string };
/** The body is kept as JSON text: jsonb would reorder its fields, and a replay is the same to the byte. */
export type StoredAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly json: string;
};
export type Claim =
  | { readonly state: 'mine'; readonly commandId: string; readonly today: string }
  | { readonly state: 'done'; readonly answer: StoredAnswer }
  | { readonly state: 'under-way' }
  | { readonly state: 'other-body' };

export type Proposal = {
  readonly digest: string;
  readonly commandId: string;
  readonly today: string;
};

type Row = {
  readonly body_digest: string;
  readonly status: 'pending' | 'done';
  readonly response: { readonly today?: string; readonly answer?: StoredAnswer } | null;
  readonly lapsed: boolean;
};
type Taken = { readonly command_id: string; readonly response: { readonly today?: string } | null };

const lease = `clock_timestamp() + interval '10 seconds'`;
const own = 'user_id = $1 and route = $2 and key = $3';
const values = ({ userId, route, key }: KeyScope): unknown[] => [userId, route, key];

/** Keys of orders under way and done, in `app.idempotency`; a crash leaves a lease that runs out. */
@Injectable()
export class IdempotencyStore {
  constructor(private readonly db: DataSource) {}

  /** Takes a key, finds its answer, or takes over from whoever stopped renewing, with the same command id. */
  async claim(scope: KeyScope, { digest, commandId, today }: Proposal): Promise<Claim> {
    const fresh = await select<Taken>(
      this.db,
      `insert into app.idempotency
         (user_id, route, key, body_digest, command_id, status, response, lease_until)
       values ($1, $2, $3, $4, $5, 'pending', $6, ${lease})
       on conflict do nothing returning command_id`,
      [...values(scope), digest, commandId, JSON.stringify({ today })],
    );
    if (fresh.length > 0) return { state: 'mine', commandId, today };
    const [row] = await select<Row>(
      this.db,
      `select body_digest, status, response,
              coalesce(lease_until, '-infinity') <= clock_timestamp() as lapsed
       from app.idempotency where ${own}`,
      values(scope),
    );
    if (!row) return { state: 'under-way' };
    if (row.body_digest !== digest) return { state: 'other-body' };
    if (row.response?.answer && row.status === 'done')
      return { state: 'done', answer: row.response.answer };
    return row.lapsed ? this.takeOver(scope, today) : { state: 'under-way' };
  }

  private async takeOver(scope: KeyScope, today: string): Promise<Claim> {
    const { rows } = await update<Taken>(
      this.db,
      `update app.idempotency set lease_until = ${lease}
       where ${own} and status = 'pending' and coalesce(lease_until, '-infinity') <= clock_timestamp()
       returning command_id, response`,
      values(scope),
    );
    const [taken] = rows;
    if (!taken) return { state: 'under-way' };
    return { state: 'mine', commandId: taken.command_id, today: taken.response?.today ?? today };
  }

  /** Says that the work goes on. */
  async renew(scope: KeyScope): Promise<void> {
    await this.db.query(
      `update app.idempotency set lease_until = ${lease} where ${own} and status = 'pending'`,
      values(scope),
    );
  }

  /** Keeps the answer; also where a rejected twin has given the key back meanwhile. */
  async complete(scope: KeyScope, proposal: Proposal, answer: StoredAnswer): Promise<void> {
    await this.db.query(
      `insert into app.idempotency
         (user_id, route, key, body_digest, command_id, status, response, http_status)
       values ($1, $2, $3, $4, $5, 'done', $6, $7)
       on conflict (user_id, route, key) do update
         set status = 'done', response = excluded.response, http_status = excluded.http_status,
             lease_until = null`,
      [
        ...values(scope),
        proposal.digest,
        proposal.commandId,
        JSON.stringify({ today: proposal.today, answer }),
        answer.status,
      ],
    );
  }

  /** Gives the key back: nothing came of the order, and a corrected one may use it. */
  async release(scope: KeyScope): Promise<void> {
    await this.db.query(
      `delete from app.idempotency where ${own} and status = 'pending'`,
      values(scope),
    );
  }

  /** Lets the next attempt take over at once, with the same command id: what came of it is not known. */
  async abandon(scope: KeyScope): Promise<void> {
    await this.db.query(
      `update app.idempotency set lease_until = clock_timestamp() where ${own} and status = 'pending'`,
      values(scope),
    );
  }

  /** Forgets keys older than thirty days. */
  async forgetOld(): Promise<void> {
    await this.db.query(
      `delete from app.idempotency where created_at < clock_timestamp() - interval '30 days'`,
    );
  }
}
