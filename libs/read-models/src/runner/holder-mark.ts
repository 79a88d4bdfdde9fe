import type { DataSource, QueryRunner } from 'typeorm';

/** Any fixed number; it keeps these locks apart from those of others who hash names. */
const seed = 33;
const keyOf = (name: string) => `hashtextextended(${name}, ${seed})`;

/**
 * SQL: whether the holder named by this column or parameter still has a session of this database. Its
 * mark is an advisory lock, which ends with the session: after kill -9 at once, long before a lease.
 */
export const isMarked = (name: string): string => `exists (
  select from pg_locks
  where locktype = 'advisory' and objsubid = 1
    and database = (select oid from pg_database where datname = current_database())
    and (classid::bigint << 32) | objid::bigint = ${keyOf(name)})`;

/** Shows that a holder of the lease is alive, on a connection that it keeps as long as it holds it. */
export class HolderMark {
  private session: QueryRunner | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly holder: string,
  ) {}

  /** Puts the mark up, also again after its connection was lost. */
  async raise(): Promise<void> {
    if (this.session && !this.session.isReleased) return;
    const session = this.dataSource.createQueryRunner();
    this.session = session;
    try {
      await session.query(`select pg_advisory_lock_shared(${keyOf('$1')})`, [this.holder]);
    } catch (error) {
      await this.lower();
      throw error;
    }
  }

  /** Takes it down and gives the connection back. */
  async lower(): Promise<void> {
    const session = this.session;
    this.session = null;
    if (!session || session.isReleased) return;
    await session
      .query(`select pg_advisory_unlock_shared(${keyOf('$1')})`, [this.holder])
      .catch(() => {});
    await session.release();
  }
}
