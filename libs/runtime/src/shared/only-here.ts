import { select } from '@tracker/read-models';
import type { DataSource } from 'typeorm';

/** What a name is in the numbers that PostgreSQL locks by. */
export const lockOf = (name: string): string => `tracker ${name}`;

/** A machine that vanishes leaves no word: the server gives its lock back after half a minute, not after two hours. */
export const keepAlive = `set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 4`;

/**
 * Runs the work unless another process is at work of this name; false where one is. The lock is the
 * connection's: it goes with a process that dies, and what loses it half-way must be harmless twice.
 */
export const onlyHere = async (
  dataSource: DataSource,
  name: string,
  work: () => Promise<unknown>,
): Promise<boolean> => {
  const runner = dataSource.createQueryRunner();
  const key = [lockOf(name)];
  try {
    await runner.query(keepAlive);
    const [lock] = await select<{ taken: boolean }>(
      runner,
      'select pg_try_advisory_lock(hashtextextended($1, 0)) as taken',
      key,
    );
    if (!lock?.taken) return false;
    try {
      await work();
    } finally {
      // A connection that broke has given the lock back already.
      await runner.query('select pg_advisory_unlock(hashtextextended($1, 0))', key).catch(() => {});
    }
    return true;
  } finally {
    await runner.release();
  }
};
