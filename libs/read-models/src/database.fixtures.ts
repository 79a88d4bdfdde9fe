import type { EventStore } from '@tracker/event-store';
import { postgresEventStore, withChain } from '@tracker/event-store';
import { type TestDatabase, testDatabase } from '@tracker/testing';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { installSchema } from './data-source/install-schema.js';
import { trackerDataSource } from './data-source/tracker-data-source.js';

export type Bench = {
  readonly database: TestDatabase;
  readonly store: EventStore;
  /** Connected as the application. */
  readonly db: DataSource;
  /** All rows of a model as text, by key. */
  rows(model: string): Promise<string[]>;
  close(): Promise<void>;
};

/** A database with the schema of this release and an empty log. */
export const openBench = async (): Promise<Bench> => {
  const database = await testDatabase();
  const owner = trackerDataSource({ ...database.connection, as: 'owner', poolSize: 2 });
  await owner.initialize();
  await installSchema(owner);
  await owner.destroy();
  const db = await trackerDataSource({ ...database.connection, poolSize: 12 }).initialize();
  const pool = new pg.Pool({ ...database.connection, options: '-c role=tracker_app' });
  const store = withChain(postgresEventStore({ pool }));
  return {
    database,
    store,
    db,
    async rows(model) {
      const rows: { text: string }[] = await db.query(
        `select to_jsonb(t)::text as text from read.${model} t order by 1`,
      );
      return rows.map(({ text }) => text);
    },
    async close() {
      await store.close();
      await pool.end();
      await db.destroy();
      await database.drop();
    },
  };
};

/** Resolves once the condition holds; fails with the condition after 20 s. */
export const eventually = async (condition: () => Promise<boolean>): Promise<void> => {
  const end = performance.now() + 20_000;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`still not so after 20 s: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};
