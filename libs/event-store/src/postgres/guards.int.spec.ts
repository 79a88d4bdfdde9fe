import pg from 'pg';
import { anEvent, newStream } from '../conformance/fixtures.js';
import { type TestLog, testLog } from './log.fixture.js';

describe('the guards of the log', () => {
  let log: TestLog;
  beforeAll(async () => {
    log = await testLog();
    await log.store.append(newStream(), [anEvent(), anEvent()], 'no-stream');
  });
  afterAll(() => log.drop());

  const changes = [
    `update eventlog.events set type = 'X'`,
    'delete from eventlog.events where pos = 1',
    'truncate eventlog.events',
  ];

  it.each(changes)('refuse the application: %s', async (statement) => {
    await expect(log.pool.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it.each(changes)('refuse even the administrator: %s', async (statement) => {
    await expect(log.admin.query(statement)).rejects.toMatchObject({
      code: '23001',
      message: expect.stringContaining('append-only'),
    });
  });

  it('refuse the administrator also as a replica', async () => {
    await log.admin.query('set session_replication_role = replica');
    await expect(log.admin.query('delete from eventlog.events')).rejects.toMatchObject({
      code: '23001',
    });
    await log.admin.query('reset session_replication_role');
  });

  it('refuse the application an insert past the function', async () => {
    const insert = `insert into eventlog.events
      values (99, 'case-x', 0, gen_random_uuid(), 'X', 1, '{}', '{}', now())`;
    await expect(log.pool.query(insert)).rejects.toMatchObject({ code: '42501' });
  });

  it.each([
    [`select eventlog.restore('{1}', '{s}', '{0}', '{}', '{}', '{}', '{}', '{}', '{}')`],
    ['alter table eventlog.events disable trigger user'],
    ['create table eventlog.other ()'],
  ])('refuse the application: %s', async (statement) => {
    await expect(log.pool.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('let everybody else neither read nor append', async () => {
    const role = `stranger_${process.pid}`;
    const stranger = new pg.Client(log.connection);
    await stranger.connect();
    await stranger.query(`create role ${role}`);
    await stranger.query(`set role ${role}`);
    for (const statement of [
      'select * from eventlog.events',
      `select * from eventlog.append('s', -1, '{}', '{}', '{}', '{}', '{}')`,
    ]) {
      await expect(stranger.query(statement)).rejects.toMatchObject({ code: '42501' });
    }
    await stranger.query('reset role');
    await stranger.query(`drop role ${role}`);
    await stranger.end();
  });

  it('leave the two events as they were', async () => {
    expect(await log.store.readAll({ after: null, maxCount: 10 })).toHaveLength(2);
  });
});
