import pg from 'pg';
import { anEvent, idsOf, newStream, someEvents, until } from '../conformance/fixtures.js';
import type { EventStore } from '../event-store.port.js';
import { type TestLog, testLog } from './log.fixture.js';
import { postgresEventStore } from './postgres-event-store.js';

const killAll = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid()`;

const appendLock = `pg_advisory_xact_lock(hashtextextended('eventlog.append', 0))`;

describe('the store on PostgreSQL whose connections break', () => {
  let log: TestLog;
  beforeAll(async () => {
    log = await testLog();
  });
  afterAll(() => log.drop());

  /** Sends the append and sees it waiting for the lock, which the administrator holds. */
  async function appendUnderway(store: EventStore, stream: string) {
    await log.admin.query('begin');
    await log.admin.query(`select ${appendLock}`);
    const events = someEvents(2);
    const appending = store.append(stream, events, 'no-stream');
    for (;;) {
      const { rowCount } = await log.admin.query(
        `select from pg_locks where locktype = 'advisory' and not granted
            and database = (select oid from pg_database where datname = current_database())`,
      );
      if (rowCount) return { events, appending };
    }
  }

  it('finishes an append whose connection was terminated midway', async () => {
    const stream = newStream();
    const { events, appending } = await appendUnderway(log.store, stream);
    await log.admin.query(killAll);
    await log.admin.query('rollback');
    await expect(appending).resolves.toMatchObject({ revision: 1n });
    expect(idsOf(await log.store.readStream(stream))).toEqual(idsOf(events));
  });

  it('calls the outcome unknown when it cannot ask in time; the same call again decides', async () => {
    const stream = newStream();
    const { store } = log.open({ patienceMs: 0 });
    const { events, appending } = await appendUnderway(store, stream);
    const refused = expect(appending).rejects.toMatchObject({
      name: 'OutcomeUnknown',
      stream,
      retryable: true,
    });
    await log.admin.query(killAll);
    await log.admin.query('rollback');
    await refused;
    await store.append(stream, events, 'no-stream');
    expect(idsOf(await store.readStream(stream))).toEqual(idsOf(events));
  });

  it('loses and doubles nothing while connections are killed again and again', async () => {
    const written: string[] = [];
    const before = await log.store.head();
    let kills = 0;
    let killing = Promise.resolve();
    const timer = setInterval(() => {
      killing = killing.then(() => log.admin.query(killAll)).then(() => void kills++);
    }, 60);
    const write = async (stream: string) => {
      for (let n = 0n; n < 75n; n++) {
        const event = anEvent();
        const result = await log.store.append(stream, [event], n === 0n ? 'no-stream' : n - 1n);
        expect(result.revision).toBe(n);
        written.push(event.id);
      }
    };
    try {
      await Promise.all(Array.from({ length: 4 }, () => write(newStream())));
    } finally {
      clearInterval(timer);
      await killing;
    }
    expect(kills).toBeGreaterThan(1);
    const events = await log.store.readAll({ after: before, maxCount: 1_000 });
    expect(idsOf(events).sort()).toEqual(written.sort());
  });

  it('resumes a subscription after its listening connection was killed', async () => {
    const seen: string[] = [];
    const subscription = log.store.subscribe({
      after: await log.store.head(),
      pollMs: 60_000,
      onEvents: async (events) => {
        seen.push(...idsOf(events));
      },
    });
    const stream = newStream();
    const events = someEvents(2);
    await log.store.append(stream, events.slice(0, 1), 'no-stream');
    await until(() => seen.length === 1);
    await log.admin.query(killAll);
    await log.store.append(stream, events.slice(1), 0n);
    await until(() => seen.length === 2, 10_000);
    await subscription.stop();
    expect(seen).toEqual(idsOf(events));
  });

  it('says the store is unavailable when nobody answers in time', async () => {
    const pool = new pg.Pool({ ...log.connection, host: `${log.connection.host}/nobody` });
    const store = postgresEventStore({ pool, patienceMs: 100 });
    const refused = { name: 'StoreUnavailable', retryable: true };
    await expect(store.append(newStream(), [anEvent()], 'no-stream')).rejects.toMatchObject(
      refused,
    );
    await expect(store.head()).rejects.toMatchObject(refused);
    await pool.end();
  });

  it('does not wait when waiting cannot help, as for a database that is not there', async () => {
    const pool = new pg.Pool({ ...log.connection, database: 'no_such_database' });
    const store = postgresEventStore({ pool, patienceMs: 60_000 });
    await expect(store.head()).rejects.toMatchObject({ code: '3D000' });
    await pool.end();
  });
});
