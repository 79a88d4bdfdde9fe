import { type TestDatabase, testDatabase } from '@tracker/testing';
import pg from 'pg';
import { anEvent } from '../conformance/fixtures.js';
import { installEventLog } from './install.js';
import { appPoolOptions } from './names.js';
import { postgresEventStore } from './postgres-event-store.js';

/** A login without superuser rights that owns the database, as on a city's own server. */
const owner = `owner_${process.pid}`;

async function connected(connection: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client(connection);
  await client.connect();
  return client;
}

describe('installing the log', () => {
  let first: TestDatabase;
  let second: TestDatabase;
  beforeAll(async () => {
    first = await testDatabase();
    second = await testDatabase();
  });
  afterAll(async () => {
    await first.drop();
    await second.drop();
  });

  it('at once from several connections and in two databases of one cluster succeeds', async () => {
    const clients = await Promise.all(
      [first, second, first, second, first].map((it) => connected(it.connection)),
    );
    await Promise.all(clients.map((client) => installEventLog(client)));
    await Promise.all(clients.map((client) => client.end()));
    for (const { connection } of [first, second]) {
      const pool = new pg.Pool({ ...connection, ...appPoolOptions() });
      const store = postgresEventStore({ pool });
      expect((await store.append('case-1', [anEvent()], 'no-stream')).position).toBe(1n);
      await pool.end();
    }
  });

  it('again keeps the events and gives the session its own role back', async () => {
    const client = await connected(first.connection);
    await installEventLog(client);
    const { rows } = await client.query(
      'select count(*)::int as events, current_user = session_user as own from eventlog.events',
    );
    expect(rows).toEqual([{ events: 1, own: true }]);
    await client.end();
  });

  it('under another name makes a second log beside the first', async () => {
    const client = await connected(first.connection);
    await installEventLog(client, { schema: 'archive' });
    const pool = new pg.Pool({ ...first.connection, ...appPoolOptions() });
    const store = postgresEventStore({ pool, schema: 'archive' });
    expect(await store.head()).toBeNull();
    await pool.end();
    await client.end();
    expect(() => postgresEventStore({ pool, schema: 'a; drop' })).toThrow('not a schema name');
  });

  it('works for a database owner with CREATEROLE, whose application may append and no more', async () => {
    const third = await testDatabase();
    const admin = await connected(third.connection);
    await admin.query(`drop role if exists ${owner}`);
    await admin.query(`create role ${owner} createrole`);
    await admin.query(
      `alter database ${admin.escapeIdentifier(third.connection.database)} owner to ${owner}`,
    );
    await admin.query(
      `grant tracker_log, tracker_app to ${owner} with admin option, inherit false, set false`,
    );
    // Peer logins admit only the superuser here; this makes the session the owner's all the same.
    await admin.query(`set session authorization ${owner}`);
    await installEventLog(admin);
    await installEventLog(admin);
    const denied = admin.query('select * from eventlog.events');
    await expect(denied).rejects.toMatchObject({ code: '42501' });
    await admin.query('set role tracker_app');
    const appended = await admin.query(
      `select outcome from eventlog.append('case-1', -1, array[gen_random_uuid()], '{X}', '{1}', '{"{}"}', '{"{}"}')`,
    );
    expect(appended.rows).toEqual([{ outcome: 'appended' }]);
    await expect(admin.query('delete from eventlog.events')).rejects.toMatchObject({
      code: '42501',
    });
    await admin.query('reset session authorization');
    await admin.query(
      `alter database ${admin.escapeIdentifier(third.connection.database)} owner to current_user`,
    );
    await admin.query(`drop owned by ${owner}`);
    await admin.query(`revoke tracker_log, tracker_app from ${owner}`);
    await admin.query(`drop role ${owner}`);
    await admin.end();
    await third.drop();
  });
});
