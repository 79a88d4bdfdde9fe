import { verifyChain } from '../chain/verify-chain.js';
import { withChain } from '../chain/with-chain.js';
import {
  anEvent,
  aStreamOf,
  idsOf,
  newStream,
  someEvents,
  until,
} from '../conformance/fixtures.js';
import { OutcomeUnknown } from '../errors.js';
import type { EventStore } from '../event-store.port.js';
import { quick, type TestServer, testServer } from './kurrentdb.fixture.js';

describe('an append on KurrentDB', () => {
  let server: TestServer;
  let store: EventStore;
  beforeAll(async () => {
    server = await testServer();
    store = server.open(quick);
  });
  afterEach(() => Object.assign(server.server().faults, { dropReplies: 0, refuseAppends: 0 }));
  afterAll(() => server.drop());

  const dropReplies = (dropReplies: number, dropBy: 'break' | 'silence' | 'empty') =>
    Object.assign(server.server().faults, { dropReplies, dropBy });

  it('goes by the classic call, which has a deadline, and never by the batch', async () => {
    const before = { ...server.server().counts };
    await aStreamOf(server.open(), 3);
    expect(server.server().counts).toMatchObject({
      append: before.append + 3,
      batchAppend: 0,
    });
  });

  it.each(['break', 'silence', 'empty'] as const)(
    'whose reply is lost (%s) after it was applied is sent again and stored once',
    async (how) => {
      const { stream } = await aStreamOf(store, 2);
      const events = someEvents(2);
      dropReplies(2, how);
      const result = await store.append(stream, events, 1n);
      expect(result).toMatchObject({ revision: 3n, alreadyAppended: false });
      const stored = await store.readStream(stream);
      expect(idsOf(stored.slice(2))).toEqual(idsOf(events));
      expect(stored).toHaveLength(4);
    },
  );

  it('that was turned away unread is sent again', async () => {
    server.server().faults.refuseAppends = 3;
    const result = await store.append(newStream(), [anEvent()], 'no-stream');
    expect(result.revision).toBe(0n);
  });

  it('is sent again with the same expectation: who came between is not overtaken', async () => {
    const other = server.open();
    const { stream } = await aStreamOf(other, 2);
    // The fifth pause is the longest so far: time enough for the other.
    server.server().faults.refuseAppends = 5;
    const late = store.append(stream, [anEvent()], 1n);
    late.catch(() => {});
    await until(() => server.server().faults.refuseAppends === 0);
    await other.append(stream, [anEvent()], 1n);
    await expect(late).rejects.toMatchObject({ name: 'WrongExpectedRevision', actual: 2n });
    expect(await store.readStream(stream)).toHaveLength(3);
  });

  it('says that its outcome is unknown when patience ends, and tells it to who asks again', async () => {
    const hurried = server.open({ silenceMs: 100, patienceMs: 300 });
    const stream = newStream();
    const event = anEvent();
    dropReplies(Number.POSITIVE_INFINITY, 'silence');
    const refused = hurried.append(stream, [event], 'no-stream');
    await expect(refused).rejects.toBeInstanceOf(OutcomeUnknown);
    await expect(refused).rejects.toMatchObject({ stream, retryable: true });
    dropReplies(0, 'silence');
    const again = await store.append(stream, [event], 'no-stream');
    expect(again).toMatchObject({ revision: 0n, alreadyAppended: true });
    expect(await store.readStream(stream)).toHaveLength(1);
  });

  it('of several events tells the position of the last, whatever the server says', async () => {
    const stream = newStream();
    const result = await store.append(stream, someEvents(3), 'no-stream');
    const [last] = await store.readStream(stream, { direction: 'backwards', maxCount: 1 });
    expect(result.position).toBe(last?.position);
  });

  it('that two processes send at once belongs to one of them, and the chain holds', async () => {
    const own = await testServer();
    const [one, other] = [withChain(own.open(quick)), withChain(own.open(quick))];
    for (let round = 0; round < 12; round++) {
      const stream = newStream();
      const event = anEvent();
      const results = await Promise.all([
        one.append(stream, [{ ...event, meta: { by: 'one' } }], 'no-stream'),
        other.append(stream, [{ ...event, meta: { by: 'the other' } }], 'no-stream'),
      ]);
      expect(results.filter((result) => !result.alreadyAppended)).toHaveLength(1);
      await one.append(stream, [anEvent()], 0n);
      await other.append(stream, [anEvent()], 1n);
    }
    const report = await verifyChain(one, { gapFreePositions: false });
    await own.drop();
    expect(report).toMatchObject({ ok: true, events: 36 });
  });

  it('keeps strings only in the metadata', async () => {
    const stream = newStream();
    await store.append(stream, [anEvent({ meta: { n: 1, deep: { x: [true] } } })], 'no-stream');
    const [kept] = server.server().kept(stream);
    const metadata = JSON.parse(Buffer.from(kept?.meta ?? '', 'base64').toString());
    expect(Object.values(metadata).map((value) => typeof value)).toEqual([
      'string',
      'string',
      'string',
    ]);
  });
});
