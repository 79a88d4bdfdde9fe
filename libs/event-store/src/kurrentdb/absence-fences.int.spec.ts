import { anEvent, aStreamOf, idsOf, newStream, until } from '../conformance/fixtures.js';
import { StoreUnavailable } from '../errors.js';
import { quick, type TestServer, testServer } from './kurrentdb.fixture.js';

describe('a KurrentDB that is away', () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await testServer();
  });
  afterEach(() => server.drop());

  it('is said to be unavailable: nothing was written', async () => {
    await server.open().append('before', [anEvent()], 'no-stream');
    await server.kill();
    const store = server.open({ silenceMs: 500, patienceMs: 400 });
    await expect(store.append('after', [anEvent()], 'no-stream')).rejects.toBeInstanceOf(
      StoreUnavailable,
    );
    await expect(store.readStream('before')).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(store.head()).rejects.toBeInstanceOf(StoreUnavailable);
    await server.revive();
    expect(await server.open().readStream('after')).toEqual([]);
  });
});

describe('a KurrentDB that comes later than the store', () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await testServer();
    await server.kill();
  });
  afterEach(() => server.drop());

  it('is found without a restart: whoever reads, follows and writes', async () => {
    const hasty = server.open({ silenceMs: 500, patienceMs: 300 });
    await expect(hasty.head()).rejects.toBeInstanceOf(StoreUnavailable);
    const seen: string[] = [];
    const subscription = hasty.subscribe({
      after: null,
      onEvents: async (events) => {
        seen.push(...idsOf(events));
      },
    });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await server.revive();
    const { events } = await aStreamOf(server.open(), 2);
    await until(() => seen.length === 2);
    expect(seen).toEqual(idsOf(events));
    expect(await hasty.head()).not.toBeNull();
    await hasty.append(newStream(), [anEvent()], 'no-stream');
    await subscription.stop();
  });
});

describe('a KurrentDB of several nodes', () => {
  it('is found by gossip, though the first node that is named is away', async () => {
    const [away, server] = await Promise.all([testServer(), testServer()]);
    const { port } = away.server();
    await away.drop();
    const url = server.server().url.replace('127.0.0.1:', `127.0.0.1:${port},127.0.0.1:`);
    const store = server.open({ url });
    const { stream, events } = await aStreamOf(store, 2);
    expect(idsOf(await store.readStream(stream))).toEqual(idsOf(events));
    expect(server.server().kept(stream)).toHaveLength(2);
    await server.drop();
  });
});

describe('a KurrentDB node that does not lead', () => {
  let leader: TestServer;
  let follower: TestServer;
  beforeEach(async () => {
    [leader, follower] = await Promise.all([testServer(), testServer()]);
    const { port } = leader.server();
    follower.server().faults.notLeader = { address: '127.0.0.1', port };
  });
  afterEach(() => Promise.all([leader.drop(), follower.drop()]));

  it('sends who writes and who reads to the leader, and they follow', async () => {
    const store = follower.open(quick);
    const { stream, events } = await aStreamOf(store, 3);
    expect(idsOf(await store.readStream(stream))).toEqual(idsOf(events));
    expect(idsOf(await leader.open().readStream(stream))).toEqual(idsOf(events));
    expect(await follower.server().kept(stream)).toEqual([]);
    expect(await store.head()).toBe((await store.readStream(stream)).at(-1)?.position);
  });
});
