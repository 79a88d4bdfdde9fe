import { withChain } from '../chain/with-chain.js';
import { anEvent, aStreamOf, newStream, someEvents } from '../conformance/fixtures.js';
import { eventStoreConformance } from '../conformance.js';
import { type TestLog, testLog } from './log.fixture.js';

const subject = async (wrap: (log: TestLog) => TestLog['store']) => {
  const log = await testLog();
  let dropped: Promise<void> | undefined;
  return {
    store: wrap(log),
    dispose: () => {
      dropped ??= log.drop();
      return dropped;
    },
  };
};

eventStoreConformance('the store on PostgreSQL', () => subject((log) => log.store));
eventStoreConformance('the chained store on PostgreSQL', () =>
  subject((log) => withChain(log.store)),
);

describe('the store on PostgreSQL', () => {
  let log: TestLog;
  beforeAll(async () => {
    log = await testLog();
  });
  afterAll(() => log.drop());

  it('has no head as long as it is empty', async () => {
    expect(await log.store.head()).toBeNull();
  });

  it('counts positions from 1 without gaps, also past refused appends', async () => {
    const streams = Array.from({ length: 6 }, () => newStream());
    await Promise.all(
      streams.map(async (stream) => {
        await log.store.append(stream, someEvents(3), 'no-stream');
        await log.store.append(stream, [anEvent()], 'no-stream').catch(() => {});
        await log.store.append(stream, [anEvent()], 2n);
      }),
    );
    const events = await log.store.readAll({ after: null, maxCount: 100 });
    expect(events.map((event) => event.position)).toEqual(
      Array.from({ length: 24 }, (_, n) => BigInt(n + 1)),
    );
  });

  it('leaves no gap when a transaction that appended is rolled back', async () => {
    const before = (await log.store.head()) ?? 0n;
    await log.admin.query('begin');
    await log.admin.query(
      `select * from eventlog.append('rolled-back', -1, array[gen_random_uuid()], '{X}', '{1}', '{"{}"}', '{"{}"}')`,
    );
    await log.admin.query('rollback');
    const { position } = await log.store.append(newStream(), [anEvent()], 'no-stream');
    expect(position).toBe(before + 1n);
  });

  it('gives positions beyond 2^53 exactly', async () => {
    const huge = 2n ** 53n + 1n;
    const far = await testLog();
    await far.admin.query(
      `insert into eventlog.events values (${huge}, 'far', 0, gen_random_uuid(), 'X', 1, '{}', '{}', now())`,
    );
    const result = await far.store.append('far', [anEvent()], 0n);
    expect(result.position).toBe(huge + 1n);
    expect(await far.store.head()).toBe(huge + 1n);
    const [event] = await far.store.readAll({ after: huge, maxCount: 1 });
    expect(event?.position).toBe(huge + 1n);
    await far.drop();
  });

  it('says it was busy, having written nothing, when the lock is not to be had', async () => {
    const stream = newStream();
    const { store, pool } = log.open({ max: 1 });
    await pool.query(`set lock_timeout = '50ms'`);
    await log.admin.query('begin');
    await log.admin.query(`select pg_advisory_xact_lock(hashtextextended('eventlog.append', 0))`);
    await expect(store.append(stream, [anEvent()], 'no-stream')).rejects.toMatchObject({
      name: 'StoreBusy',
      retryable: true,
    });
    await log.admin.query('rollback');
    expect(await store.readStream(stream)).toEqual([]);
  });

  it('gives instants in UTC whatever the time zone of the session', async () => {
    const stream = newStream();
    const { store, pool } = log.open({ max: 1 });
    await pool.query(`set timezone = 'Asia/Shanghai'`);
    const before = Date.now();
    await store.append(stream, [anEvent()], 'no-stream');
    const [event] = await store.readStream(stream);
    const recorded = Date.parse(event?.recordedAt ?? '');
    expect(recorded).toBeGreaterThanOrEqual(before);
    expect(recorded).toBeLessThanOrEqual(Date.now());
  });

  it('lives by its poll alone when it has no connection to listen on', async () => {
    const { store } = log.open({ listen: false });
    const { stream } = await aStreamOf(store, 1);
    const seen: string[] = [];
    const subscription = store.subscribe({
      after: await store.head(),
      pollMs: 20,
      onEvents: async (events) => {
        seen.push(...events.map((event) => event.id));
      },
    });
    const event = anEvent();
    await store.append(stream, [event], 0n);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await subscription.stop();
    expect(seen).toEqual([event.id]);
  });

  it("leaves the pool's other queries their own types", async () => {
    await log.store.head();
    const { rows } = await log.pool.query('select 1::bigint as n');
    expect(rows).toEqual([{ n: '1' }]);
  });
});
