import { END, jsonEvent, KurrentDBClient, NO_STREAM } from '@kurrent/kurrentdb-client';
import { anEvent, newStream, until } from '../conformance/fixtures.js';
import { type TestServer, testServer } from './kurrentdb.fixture.js';
import { proposed } from './rows.js';

/** What this version of the client does, and the fences are for; when one of these fails, a fence may go. */
describe('the client, left to itself', () => {
  let server: TestServer;
  let client: KurrentDBClient;
  beforeEach(async () => {
    server = await testServer();
    client = KurrentDBClient.connectionString(server.server().url);
  });
  afterEach(async () => {
    await client.dispose();
    await server.drop();
  });

  const settles = async (promise: Promise<unknown>, ms: number): Promise<boolean> => {
    const done = promise.then(
      () => true,
      () => true,
    );
    return Promise.race([
      done,
      new Promise<false>((resolve) => setTimeout(() => resolve(false), ms)),
    ]);
  };

  it('appends by the batch call', async () => {
    const sent = client.appendToStream(newStream(), proposed(anEvent(), 'a'), {
      streamState: NO_STREAM,
    });
    expect(await sent).toMatchObject({ success: true, nextExpectedRevision: 0n });
    expect(server.server().counts).toMatchObject({ append: 0, batchAppend: 1 });
    const other = client.appendToStream(newStream(), proposed(anEvent(), 'a'), { streamState: 3n });
    await expect(other).rejects.toMatchObject({ actualState: 'no_stream' });
  });

  it('never settles a batch append whose reply is lost, whatever the deadline', async () => {
    Object.assign(server.server().faults, { dropReplies: 1, dropBy: 'silence' });
    const sent = client.appendToStream(newStream(), proposed(anEvent(), 'a'), { deadline: 200 });
    expect(await settles(sent, 2_000)).toBe(false);
  });

  it('reads on past its deadline', async () => {
    const stream = newStream();
    await client.appendToStream(stream, jsonEvent({ type: 'X', data: {} }));
    server.server().faults.stallReads = 1;
    const reading = client.readStream(stream, { deadline: 200 })[Symbol.asyncIterator]().next();
    expect(await settles(reading, 2_000)).toBe(false);
  });

  it('never reads again when its first read met no server', async () => {
    await server.kill();
    const early = KurrentDBClient.connectionString(server.server().url);
    const read = async () => {
      for await (const _event of early.readAll({ maxCount: 1 })) return 'an event';
      return 'nothing';
    };
    await expect(read()).rejects.toMatchObject({ type: 'unavailable' });
    await server.revive();
    for (let n = 0; n < 20; n++) {
      await expect(read()).rejects.toMatchObject({ type: 'unavailable' });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await early.dispose();
  });

  it('leaves a subscription that broke off for good', async () => {
    const subscription = client.subscribeToAll({ fromPosition: END });
    const errors: unknown[] = [];
    subscription.on('error', (error) => errors.push(error));
    subscription.on('data', () => {});
    await until(() => server.server().counts.subscribe === 1);
    server.server().endSubscriptions();
    await until(() => errors.length === 1);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(server.server().counts.subscribe).toBe(1);
    subscription.destroy();
  });
});
