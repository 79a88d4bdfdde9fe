import { pages } from '../chain/pages.js';
import { verifyChain } from '../chain/verify-chain.js';
import { withChain } from '../chain/with-chain.js';
import { anEvent, someEvents } from '../conformance/fixtures.js';
import type { RecordedEvent } from '../types.js';
import { type TestLog, testLog } from './log.fixture.js';
import { fillPostgres, restoreEvents } from './restore.js';

describe('restoring a log', () => {
  let source: TestLog;
  let target: TestLog;
  let backup: readonly RecordedEvent[];
  beforeAll(async () => {
    source = await testLog();
    const store = withChain(source.store);
    await store.append('case-1', someEvents(40), 'no-stream');
    await store.append(
      '案件-2',
      [anEvent({ data: { note: '引号" 反斜杠\\ {花括号}' } })],
      'no-stream',
    );
    backup = await source.store.readAll({ after: null, maxCount: 100 });
  });
  beforeEach(async () => {
    target = await testLog();
  });
  afterEach(() => target.drop());
  afterAll(() => source.drop());

  const all = () => target.store.readAll({ after: null, maxCount: 100 });

  it('brings every event back as it was, position and instant too, and the chain holds', async () => {
    expect(await restoreEvents(target.admin, pages(source.store, null, 41n, 7))).toBe(41);
    expect(await all()).toEqual(backup);
    expect(await verifyChain(target.store)).toMatchObject({ ok: true, events: 41 });
  });

  it('goes on from the last position afterwards', async () => {
    await restoreEvents(target.admin, [backup]);
    const result = await withChain(target.store).append('case-1', [anEvent()], 39n);
    expect(result).toMatchObject({ revision: 40n, position: 42n });
    expect(await verifyChain(target.store)).toMatchObject({ ok: true, events: 42 });
  });

  it('counts the positions of another store anew, in their order', async () => {
    const spread = backup.map((event) => ({ ...event, position: event.position * 1_000n }));
    async function* batches() {
      yield spread.slice(0, 30);
      yield spread.slice(30);
    }
    const told: number[] = [];
    const filled = await fillPostgres((work) => work(target.admin))(batches(), (events) =>
      told.push(events),
    );
    expect([filled, told]).toEqual([41, [30, 41]]);
    expect(await all()).toEqual(backup);
  });

  it('is refused by a log that holds an event', async () => {
    await target.store.append('case-9', [anEvent()], 'no-stream');
    await expect(restoreEvents(target.admin, [backup])).rejects.toThrow('only an empty event log');
    expect(await all()).toHaveLength(1);
  });

  it('is refused a second time', async () => {
    await restoreEvents(target.admin, [backup.slice(0, 5)]);
    await expect(restoreEvents(target.admin, [backup.slice(5)])).rejects.toThrow('only an empty');
    expect(await all()).toHaveLength(5);
  });

  it('leaves the log empty when a position is missing or the source breaks off', async () => {
    const holed = [backup.slice(0, 5), backup.slice(6)];
    await expect(restoreEvents(target.admin, holed)).rejects.toThrow('must follow one another');
    async function* brokenOff() {
      yield backup.slice(0, 5);
      throw new Error('the file ends here');
    }
    await expect(restoreEvents(target.admin, brokenOff())).rejects.toThrow('the file ends here');
    expect(await all()).toEqual([]);
  });
});
