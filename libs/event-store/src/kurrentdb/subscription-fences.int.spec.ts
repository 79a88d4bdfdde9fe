import {
  anEvent,
  aStreamOf,
  idsOf,
  newStream,
  someEvents,
  until,
} from '../conformance/fixtures.js';
import type { EventStore } from '../event-store.port.js';
import { quick, type TestServer, testServer } from './kurrentdb.fixture.js';

describe('a subscription on KurrentDB', () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await testServer();
  });
  afterEach(() => server.drop());

  const follow = async (store: EventStore, pollMs: number) => {
    const seen: string[] = [];
    const subscription = store.subscribe({
      after: await store.head(),
      pollMs,
      onEvents: async (events) => {
        seen.push(...idsOf(events));
      },
    });
    return { seen, subscription };
  };

  it('that is broken off is taken up again, and misses and doubles nothing', async () => {
    const store = server.open(quick);
    const { seen, subscription } = await follow(store, 600_000);
    const written: string[] = [];
    const write = async () => {
      const event = anEvent();
      written.push(event.id);
      await store.append(newStream(), [event], 'no-stream');
    };
    for (let round = 0; round < 4; round++) {
      await write();
      await until(() => seen.length === written.length);
      await until(() => server.server().counts.subscribe === round + 1);
      expect(server.server().endSubscriptions()).toBe(1);
      await write();
    }
    await until(() => seen.length === written.length);
    await subscription.stop();
    expect(seen).toEqual(written);
  });

  it('lives by its poll while nothing rings', async () => {
    const store = server.open(quick);
    server.server().faults.stallSubscriptions = Number.POSITIVE_INFINITY;
    const { seen, subscription } = await follow(store, 50);
    await until(() => server.server().counts.subscribe === 1);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const event = anEvent();
    await store.append(newStream(), [event], 'no-stream');
    await until(() => seen.length === 1);
    await subscription.stop();
    expect(seen).toEqual([event.id]);
  });

  it('moves to the client that takes the place of one that reads no more', async () => {
    const store = server.open(quick);
    const { seen, subscription } = await follow(store, 50);
    await until(() => server.server().counts.subscribe === 1);
    server.server().faults.stallReads = Number.POSITIVE_INFINITY;
    await until(() => server.server().counts.subscribe === 2);
    server.server().faults.stallReads = 0;
    const event = anEvent();
    await store.append(newStream(), [event], 'no-stream');
    await until(() => seen.length === 1);
    await subscription.stop();
    expect(seen).toEqual([event.id]);
  });

  it('goes on from what its handler did, not from what the server says it sent', async () => {
    const store = server.open(quick);
    const stream = newStream();
    const events = someEvents(100);
    let failures = 0;
    const seen: string[] = [];
    const subscription = store.subscribe({
      after: await store.head(),
      batch: 10,
      onEvents: async (batch) => {
        if (batch.some(({ id }) => id === events[40]?.id) && failures++ < 3) throw new Error('no');
        seen.push(...idsOf(batch));
        if (seen.length % 30 === 0) server.server().endSubscriptions();
      },
    });
    for (const [n, event] of events.entries())
      await store.append(stream, [event], n === 0 ? 'no-stream' : BigInt(n - 1));
    await until(() => seen.length >= 100);
    await subscription.stop();
    expect(seen).toEqual(idsOf(events));
    expect(failures).toBe(4);
  });

  it('survives that the server dies and comes back, and so does who writes', async () => {
    const store = server.open({ silenceMs: 1_000, patienceMs: 15_000 });
    const { seen, subscription } = await follow(store, 600_000);
    const { events: before } = await aStreamOf(store, 3);
    await server.kill();
    const event = anEvent();
    const writing = store.append(newStream(), [event], 'no-stream');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await server.revive();
    await writing;
    await until(() => seen.length === 4);
    await subscription.stop();
    expect(seen).toEqual([...idsOf(before), event.id]);
    expect(idsOf(await store.readAll({ after: null, maxCount: 100 }))).toEqual(seen);
  });
});
