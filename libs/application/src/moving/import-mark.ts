import type { Db } from '../backup/vault-tables.js';
import { MovingError } from './moving-error.js';

/** The import of one file, as the database remembers it. */
export type Mark = {
  /** SHA-256 of the end of the file, which is over all of it. */
  readonly file: string;
  readonly sha256: string;
  /** Whether the rows beside the log are in. */
  readonly carried: boolean;
  readonly finished: boolean;
};

const columns = `file, sha256, carried_at is not null as carried, finished_at is not null as finished`;

/** Remembers in the database that an import was begun, so that nothing is served from half a log. */
export class ImportMark {
  constructor(private readonly db: Db) {}

  async read(): Promise<Mark | null> {
    const { rows } = await this.db.query<Mark>(
      `select ${columns} from app.log_import where id = 1`,
    );
    return rows[0] ?? null;
  }

  /** Throws MovingError `import-unfinished` while one is. */
  async refuseUnfinished(): Promise<void> {
    const mark = await this.read();
    if (mark && !mark.finished) throw new MovingError('import-unfinished', { file: mark.file });
  }

  async begin(file: string, sha256: string): Promise<void> {
    await this.db.query(
      `insert into app.log_import (id, file, sha256, started_at)
       values (1, $1, $2, clock_timestamp()) on conflict (id) do nothing`,
      [file, sha256],
    );
  }

  /** Within the transaction that put the rows in. */
  async carried(): Promise<void> {
    await this.db.query('update app.log_import set carried_at = clock_timestamp() where id = 1');
  }

  async finish(): Promise<void> {
    await this.db.query(
      `update app.log_import set finished_at = clock_timestamp()
       where id = 1 and finished_at is null`,
    );
  }
}

/**
 * One import at a time: the lock belongs to this connection and goes with it, however the process ends.
 * Throws MovingError `target-served`.
 */
export const lockImport = async (db: Db): Promise<void> => {
  const { rows } = await db.query<{ mine: boolean }>(
    `select pg_try_advisory_lock(hashtextextended('import of a log', 0)) as mine`,
  );
  if (!rows[0]?.mine) throw new MovingError('target-served', { by: 'import-log' });
};

/** Programs that would serve or write meanwhile, by the names that their connections bear. */
export const refuseWhileServed = async (db: Db): Promise<void> => {
  const { rows } = await db.query<{ name: string }>(
    `select application_name as name from pg_stat_activity
     where datname = current_database() and application_name ~ '^(api|worker)( |$)'
     order by 1 limit 1`,
  );
  if (rows[0]) throw new MovingError('target-served', { by: rows[0].name });
};
