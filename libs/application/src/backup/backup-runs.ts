import { newCommandId } from '@tracker/platform';

/** One backup that was written whole. */
export type BackupRun = {
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly file: string;
  readonly bytes: number;
  readonly events: number;
  readonly position: string | null;
  readonly sha256: string;
  /** Whether the key file beside it is encrypted. */
  readonly encrypted: boolean;
};

type Query = {
  query<Row extends object>(sql: string, values: readonly unknown[]): Promise<{ rows: Row[] }>;
};

type Stored = Omit<BackupRun, 'at' | 'bytes' | 'events'> & {
  readonly at: Date | string;
  readonly bytes: string;
  readonly events: string;
};

/** When this database was backed up, for those who must know whether it was. */
export class BackupRuns {
  constructor(private readonly db: Query) {}

  async record({ at, file, bytes, events, position, sha256, encrypted }: BackupRun): Promise<void> {
    await this.db.query(
      `insert into app.backup_run (id, at, file, bytes, events, position, sha256, encrypted)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [newCommandId(), at, file, bytes, events, position, sha256, encrypted],
    );
  }

  /** The latest first. */
  async latest(count: number): Promise<readonly BackupRun[]> {
    const { rows } = await this.db.query<Stored>(
      `select at, file, bytes, events, position, sha256, encrypted from app.backup_run
       order by at desc, id limit $1`,
      [count],
    );
    return rows.map(({ at, bytes, events, ...run }) => ({
      ...run,
      at: new Date(at).toISOString(),
      bytes: Number(bytes),
      events: Number(events),
    }));
  }
}
