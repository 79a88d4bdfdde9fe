import { anEvent, aStreamOf, idsOf, newStream, someEvents } from '../conformance/fixtures.js';
import { StoreLeft } from '../errors.js';
import type { EventStore } from '../event-store.port.js';
import { quick, type TestServer, testServer } from './kurrentdb.fixture.js';

describe('a read on KurrentDB', () => {
  let server: TestServer;
  let store: EventStore;
  beforeAll(async () => {
    server = await testServer();
    store = server.open(quick);
  });
  afterAll(() => server.drop());

  it('that gets no answer is given up by its own time-out and asked again', async () => {
    const { stream, events } = await aStreamOf(store, 3);
    server.server().faults.stallReads = 2;
    expect(idsOf(await store.readStream(stream))).toEqual(idsOf(events));
    server.server().faults.stallReads = 1;
    const page = await store.readAll({ after: null, maxCount: 10, streamPrefix: stream });
    expect(idsOf(page)).toEqual(idsOf(events));
    server.server().faults.stallReads = 1;
    expect(await store.head()).toBe(page.at(-1)?.position);
  });

  it('holds nobody up who is about to leave, while a server that is well is still heard', async () => {
    const leaving = new AbortController();
    const patient = server.open({ leaving: leaving.signal });
    const { stream, events } = await aStreamOf(store, 3);
    expect(idsOf(await patient.readStream(stream))).toEqual(idsOf(events));
    server.server().faults.stallReads = 100;
    const [silent, began] = [patient.readStream(stream), Date.now()];
    leaving.abort();
    await expect(silent).rejects.toMatchObject({ name: 'StoreLeft', retryable: false });
    await expect(patient.head()).rejects.toThrow(StoreLeft);
    expect(Date.now() - began).toBeLessThan(4_000);
    server.server().faults.stallReads = 0;
    expect(idsOf(await patient.readStream(stream))).toEqual(idsOf(events));
  });

  it('that breaks off half way begins its page anew', async () => {
    const stream = newStream();
    const events = someEvents(20);
    await store.append(stream, events, 'no-stream');
    server.server().faults.breakReads = 2;
    expect(idsOf(await store.readStream(stream))).toEqual(idsOf(events));
    server.server().faults.breakReads = 1;
    const page = await store.readAll({ after: null, maxCount: 50, streamPrefix: stream });
    expect(idsOf(page)).toEqual(idsOf(events));
  });

  it('of a long stream goes by pages', async () => {
    const stream = newStream();
    const events = someEvents(1_200);
    await server.open().append(stream, events, 'no-stream');
    expect(idsOf(await store.readStream(stream))).toEqual(idsOf(events));
    const backwards = await store.readStream(stream, { direction: 'backwards' });
    expect(idsOf(backwards)).toEqual(idsOf(events.toReversed()));
    expect(server.server().counts.largestRead).toBeLessThanOrEqual(500);
  });

  it('skips what the server writes about itself, and a page full of it is not the end', async () => {
    const after = await store.head();
    for (let n = 0; n < 25; n++) await server.server().systemEvent('$stats', '$statsCollected');
    for (let n = 0; n < 25; n++) await server.server().systemEvent('links', '$>');
    const { stream, events } = await aStreamOf(store, 2);
    for (let n = 0; n < 25; n++) await server.server().systemEvent('links', '$>');
    const page = await store.readAll({ after, maxCount: 2 });
    expect(page.map((event) => event.stream)).toEqual([stream, stream]);
    expect(idsOf(page)).toEqual(idsOf(events));
    expect(await store.head()).toBe(page[1]?.position);
  });

  it('gives positions beyond 2^53 exactly', async () => {
    const { position } = await store.append(newStream(), [anEvent()], 'no-stream');
    expect(position).toBeGreaterThan(2n ** 53n);
    expect(
      BigInt(Number(position)) === position && BigInt(Number(position + 1n)) === position + 1n,
    ).toBe(false);
    expect(await store.head()).toBe(position);
  });
});
