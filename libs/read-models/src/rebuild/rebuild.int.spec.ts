import { requestStream } from '@tracker/domain/events';
import { type Bench, openBench } from '../database.fixtures.js';
import { append, fact, registered, requestNo } from '../events.fixtures.js';
import { projections } from '../models.js';
import { appendOffice } from '../office.fixtures.js';
import { ProjectionRunner } from '../runner/projection-runner.js';
import { UnknownModel } from './rebuild-models.js';

describe('Rebuilding and verifying read models', () => {
  let bench: Bench;
  let runner: ProjectionRunner;

  beforeAll(async () => {
    bench = await openBench();
    await appendOffice(bench.store, { requests: 80 });
    runner = new ProjectionRunner({ dataSource: bench.db, store: bench.store, pollMs: 50 });
    await runner.catchUp();
  });
  afterEach(() => runner.stop());
  afterAll(() => bench.close());

  const indexes = (): Promise<{ indexdef: string }[]> =>
    bench.db.query(`select indexdef from pg_indexes where schemaname = 'read' order by indexname`);

  it('builds every model anew with equal rows, the same indexes and the same owner', async () => {
    const before = await indexes();
    const reports = await runner.rebuild();
    expect(reports.map(({ name, equal }) => [name, equal])).toEqual(
      projections.map(({ name }) => [name, true]),
    );
    expect(reports.find(({ name }) => name === 'request_view')?.rows).toBe(80);
    expect(await indexes()).toEqual(before);
    expect(
      await bench.db.query(`select distinct tableowner from pg_tables where schemaname = 'read'`),
    ).toEqual([{ tableowner: 'tracker_app' }]);
    expect(await runner.verifyModels()).toBeNull();
  });

  it('goes on from where the rebuilt model stands', async () => {
    await runner.rebuild('deadline');
    await append(bench.store, requestStream(requestNo(900)), registered(900));
    expect(await runner.catchUp()).toBe(true);
    expect(
      await bench.db.query(
        `select kind, due_on from read.deadline where request_id = $1 order by 1`,
        [requestNo(900)],
      ),
    ).toEqual([
      { kind: 'correction-notice', due_on: '2024-03-15' },
      { kind: 'reply', due_on: '2024-04-03' },
    ]);
  });

  it('may happen while the projections run', async () => {
    runner.start();
    const writing = (async () => {
      for (let n = 1_000; n < 1_060; n += 1)
        await append(bench.store, requestStream(requestNo(n)), registered(n));
    })();
    const [report] = await runner.rebuild('request_view');
    expect(report?.equal).toBe(true);
    await writing;
    const head = (await bench.store.head()) ?? 0n;
    expect(await runner.waitFor(head, 10_000)).toBe(true);
    expect(await runner.verifyModels()).toBeNull();
  });

  it('finds a row that was tampered with, says so, and mends it', async () => {
    await bench.db.query(
      `update read.request_view set due_on = '2030-01-01' where request_id = $1`,
      [requestNo(7)],
    );
    const difference = await runner.verifyModels();
    expect(difference).toMatchObject({
      kind: 'read-model',
      at: `request_view ${requestNo(7)} due_on`,
      found: '"2030-01-01"',
    });
    expect((await runner.rebuild('request_view'))[0]?.equal).toBe(false);
    expect(await runner.verifyModels()).toBeNull();
  });

  it('finds a row that is gone and one that should not be there', async () => {
    await bench.db.query('delete from read.counted_request where request_id = $1', [requestNo(9)]);
    expect(await runner.verifyModels()).toMatchObject({
      ...{ at: `counted_request ${requestNo(9)}`, expected: 'a row', found: 'none' },
    });
    await runner.rebuild('counted_request');
    await bench.db.query(`insert into read.applicant_view values ($1, 'A', '2024-01-01', 1)`, [
      requestNo(1),
    ]);
    expect(await runner.verifyModels()).toMatchObject({ expected: 'no row', found: 'one' });
    await runner.rebuild('applicant_view');
    expect(await runner.verifyModels()).toBeNull();
  });

  it('knows only its own models', async () => {
    await expect(runner.rebuild('case-list')).rejects.toThrow(UnknownModel);
  });

  it('makes outdated rows anew when it starts', async () => {
    await bench.db.query(`update read.deadline set since = '2001-01-01'`);
    await bench.db.query(
      `update read.projection_checkpoint set built_with = 'older' where name = 'deadline'`,
    );
    runner = new ProjectionRunner({ dataSource: bench.db, store: bench.store, pollMs: 50 });
    runner.start();
    const { position } = await append(
      bench.store,
      requestStream(requestNo(900)),
      fact('HandlerAssigned', { handler: '王', assignedOn: '2024-03-08' }),
    );
    expect(await runner.waitFor(position, 10_000)).toBe(true);
    expect(await runner.verifyModels()).toBeNull();
  });
});
