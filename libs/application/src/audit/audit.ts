import { type Clock, newCommandId } from '@tracker/platform';

/** What somebody did to accounts, settings or files, for the organ's own check. */
export type AuditEntry = {
  /** Null where no organ is concerned, as for a sign-in under an unknown account. */
  readonly organ: string | null;
  /** `user:<id>`, `cli:<os user>`, or `nobody`. */
  readonly actor: string;
  /** English and kebab-case: `sign-in`, `user-disabled`. */
  readonly action: string;
  /** What it was done to, `user:<id>` for instance; null where the actor says it all. */
  readonly target?: string | null;
  /** No personal data beyond account names. */
  readonly facts?: Readonly<Record<string, unknown>>;
};

export type AuditRecord = Required<AuditEntry> & {
  readonly id: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
};

type Query = {
  query<Row extends object>(sql: string, values: readonly unknown[]): Promise<{ rows: Row[] }>;
};

/** The audit log in `app.audit_entry`: written to, read, never changed. */
export class Audit {
  constructor(
    private readonly db: Query,
    private readonly clock: Clock,
  ) {}

  /** Records one entry at the present instant. */
  async record({ organ, actor, action, target = null, facts = {} }: AuditEntry): Promise<void> {
    await this.db.query(
      `insert into app.audit_entry (id, at, organ, actor, action, target, facts)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [newCommandId(), this.clock.now(), organ, actor, action, target, JSON.stringify(facts)],
    );
  }

  /** The organ's latest entries, newest first, those before an id where one is given. */
  async latest(organ: string, limit: number, before?: string): Promise<readonly AuditRecord[]> {
    const { rows } = await this.db.query<AuditRecord & { at: Date | string }>(
      `select id, at, organ, actor, action, target, facts from app.audit_entry
       where organ = $1 and ($3::uuid is null
         or (at, id) < (select at, id from app.audit_entry where id = $3::uuid))
       order by at desc, id desc limit $2`,
      [organ, limit, before ?? null],
    );
    return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }));
  }
}
