import { type TestDatabase, testDatabase } from '@tracker/testing';
import pg from 'pg';
import type { EventStore } from '../event-store.port.js';
import { installEventLog } from './install.js';
import { appPoolOptions } from './names.js';
import { postgresEventStore } from './postgres-event-store.js';

/** A new database with an installed log, for specs: as the application and as the administrator. */
export type TestLog = {
  readonly store: EventStore;
  readonly pool: pg.Pool;
  /** A superuser's connection, on which a spec may do what nobody should. */
  readonly admin: pg.Client;
  readonly connection: pg.ClientConfig;
  /** A store of its own pool; the log closes it. */
  open(options?: { patienceMs?: number; max?: number; listen?: boolean }): {
    store: EventStore;
    pool: pg.Pool;
  };
  drop(): Promise<void>;
};

/** On the embedded PostgreSQL, unless another is given. */
export async function testLog(on: () => Promise<TestDatabase> = testDatabase): Promise<TestLog> {
  const database = await on();
  const connection: pg.ClientConfig = { ...database.connection };
  const admin = new pg.Client(connection);
  await admin.connect();
  await installEventLog(admin);
  const closing: (() => Promise<void>)[] = [];

  function open({ patienceMs = 10_000, max = 10, listen = true } = {}) {
    const pool = new pg.Pool({ ...connection, ...appPoolOptions(), max });
    const store = postgresEventStore({
      pool,
      patienceMs,
      listen: listen ? connection : undefined,
    });
    closing.push(async () => {
      await store.close();
      await pool.end();
    });
    return { store, pool };
  }

  return {
    ...open(),
    admin,
    connection,
    open,
    async drop() {
      for (const close of closing) await close();
      await admin.end();
      await database.drop();
    },
  };
}

/** Runs as superuser with the guarding trigger off, as a tamperer would. */
export async function tamper(admin: pg.Client, ...statements: string[]): Promise<void> {
  await admin.query('alter table eventlog.events disable trigger user');
  for (const statement of statements) await admin.query(statement);
  await admin.query('alter table eventlog.events enable always trigger append_only');
}
