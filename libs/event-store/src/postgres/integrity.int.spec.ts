import { anchorLog } from '../chain/anchors.js';
import { verifyChain } from '../chain/verify-chain.js';
import { withChain } from '../chain/with-chain.js';
import { anEvent, someEvents } from '../conformance/fixtures.js';
import type { EventStore } from '../event-store.port.js';
import { type TestLog, tamper, testLog } from './log.fixture.js';

describe('the chain on PostgreSQL', () => {
  let log: TestLog;
  let store: EventStore;
  beforeEach(async () => {
    log = await testLog();
    store = withChain(log.store);
    const data = {
      内容: '申请公开２０２３年预算',
      n: [1e21, 0.1, 5e-324],
      z: { b: 1, aa: 2, 中: null },
    };
    await store.append('case-1', [anEvent({ data }), ...someEvents(2)], 'no-stream');
    await store.append('case-2', someEvents(2), 'no-stream');
    await anchorLog(store);
    await store.append('case-2', someEvents(1), 1n);
  });
  afterEach(() => log.drop());

  it('holds although jsonb keeps keys in an order of its own', async () => {
    expect(await verifyChain(store)).toMatchObject({ ok: true, events: 7, position: 7n });
  });

  it.each([
    [`update eventlog.events set data = '{"n":9}' where pos = 4`, 'hash', 'position 4, case-2@0'],
    [
      `update eventlog.events set recorded_at = now(), type = 'X' where pos = 2`,
      'hash',
      'position 2, case-1@1',
    ],
    ['delete from eventlog.events where pos = 5', 'position', 'position 6, log-anchors@0'],
    [`update eventlog.events set revision = 9 where pos = 7`, 'revision', 'position 7, case-2@9'],
    [
      `update eventlog.events set meta = jsonb_set(meta, '{prev}', '"0"') where pos = 7`,
      'prev',
      'position 7, case-2@2',
    ],
    [
      `update eventlog.events set pos = case pos when 4 then 104 when 3 then 103 end where pos in (3, 4);
       update eventlog.events set pos = case pos when 104 then 3 when 103 then 4 end where pos > 100`,
      'anchor',
      'position 5, case-2@1',
    ],
  ])('shows where a superuser did: %s', async (statement, kind, at) => {
    await tamper(log.admin, statement);
    const report = await verifyChain(store);
    expect(report.ok).toBe(false);
    expect(report.firstDifference).toMatchObject({ kind, at });
  });
});
