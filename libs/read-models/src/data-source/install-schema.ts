import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';

/** One number for everybody who installs; any fixed one will do. */
const installing = 711_2019;

/** What waits for a table makes everybody behind it wait: the owner's connections wait briefly, often. */
const turns = 60;
const lockNotAvailable = '55P03';

const codeOf = (error: unknown): string | undefined => (error as { code?: string }).code;

/** Each migration in a transaction of its own; one that a busy table keeps out is tried again. */
const runAll = async (owner: DataSource): Promise<readonly string[]> => {
  const run: string[] = [];
  for (let turn = 1; ; turn += 1) {
    try {
      for (const { name } of await owner.runMigrations({ transaction: 'each' })) run.push(name);
      return run;
    } catch (error) {
      if (codeOf(error) !== lockNotAvailable || turn === turns) throw error;
      await pause(200 + Math.random() * 300);
    }
  }
};

/**
 * Brings the database to the schema of this release: the event log with its roles, read models and
 * application tables. `owner` is an initialised data source of `as: 'owner'` with at least two
 * connections. Several processes may call it at once: one works, the others wait and find it done.
 * The release before may be serving meanwhile. Returns the names of the migrations that the last,
 * whole turn ran.
 */
export const installSchema = async (owner: DataSource): Promise<readonly string[]> => {
  const guard = owner.createQueryRunner();
  try {
    await guard.connect();
    await guard.query(`set lock_timeout = '120s'`);
    await guard.query('select pg_advisory_lock($1)', [installing]);
    try {
      return await runAll(owner);
    } finally {
      await guard.query('select pg_advisory_unlock($1)', [installing]);
      await guard.query('reset lock_timeout');
    }
  } finally {
    await guard.release();
  }
};
