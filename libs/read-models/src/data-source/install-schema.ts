import type { DataSource } from 'typeorm';

/** One number for everybody who installs; any fixed one will do. */
const installing = 711_2019;

/**
 * Brings the database to the schema of this release: the event log with its roles, read models and
 * application tables. `owner` is an initialised data source of `as: 'owner'` with at least two
 * connections. Several processes may call it at once: one works, the others wait and find it done.
 * Returns the names of the migrations run.
 */
export const installSchema = async (owner: DataSource): Promise<readonly string[]> => {
  const guard = owner.createQueryRunner();
  try {
    await guard.connect();
    await guard.query(`set lock_timeout = '120s'`);
    await guard.query('select pg_advisory_lock($1)', [installing]);
    try {
      const run = await owner.runMigrations({ transaction: 'each' });
      return run.map(({ name }) => name);
    } finally {
      await guard.query('select pg_advisory_unlock($1)', [installing]);
      await guard.query('reset lock_timeout');
    }
  } finally {
    await guard.release();
  }
};
