import { randomBytes } from 'node:crypto';
import {
  type ConnectionTarget,
  type EmbeddedPostgres,
  openTestCluster,
} from '@tracker/embedded-postgres';
import { Client } from 'pg';

export type TestDatabase = {
  /** A database of its own in the test cluster; its role may do everything. */
  readonly connection: ConnectionTarget;
  /** Ends every session on it and drops it; the last one of a process leaves the cluster. */
  drop(): Promise<void>;
};

let cluster: Promise<EmbeddedPostgres> | null = null;
let inUse = 0;

const administer = async (
  connection: ConnectionTarget,
  work: (client: Client) => Promise<unknown>,
): Promise<void> => {
  const client = new Client({ ...connection });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
};

const leave = async (): Promise<void> => {
  inUse -= 1;
  if (inUse > 0) return;
  const last = cluster;
  cluster = null;
  await (await last)?.close();
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Drops the databases of test runs that were killed: the name tells the process. */
const dropAbandoned = async (client: Client): Promise<void> => {
  const { rows } = await client.query<{ name: string }>(
    `select datname as name from pg_database where datname ~ '^test_[0-9]+_'`,
  );
  for (const { name } of rows) {
    if (isAlive(Number(name.split('_')[1]))) continue;
    await client.query(`drop database if exists "${name}" with (force)`);
  }
};

const create = async (connection: ConnectionTarget, first: boolean): Promise<string> => {
  const name = `test_${process.pid}_${randomBytes(5).toString('hex')}`;
  await administer(connection, async (client) => {
    if (first) await dropAbandoned(client);
    await client.query(`create database "${name}" template template0`);
  });
  return name;
};

/** A new empty database on a real PostgreSQL, for one suite or one test: `afterAll(() => database.drop())`. */
export const testDatabase = async (): Promise<TestDatabase> => {
  inUse += 1;
  const first = cluster === null;
  cluster ??= openTestCluster();
  try {
    const { connection } = await cluster;
    const database = await create(connection, first);
    const drop = async (): Promise<void> => {
      await administer(connection, (client) =>
        client.query(`drop database if exists "${database}" with (force)`),
      );
      await leave();
    };
    return { connection: { ...connection, database }, drop };
  } catch (error) {
    await leave().catch(() => {});
    throw error;
  }
};
