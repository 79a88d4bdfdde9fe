import { requestStream } from '@tracker/domain/events';
import { type Bench, eventually, openBench } from '../database.fixtures.js';
import { append, fact, requestNo } from '../events.fixtures.js';
import { projections } from '../models.js';
import { appendOffice } from '../office.fixtures.js';
import { ProjectionRunner, type RunnerOptions } from './projection-runner.js';
import { MadeByNewerRelease } from './stand-aside.js';

describe('Two releases on one database', () => {
  let bench: Bench;
  const started: ProjectionRunner[] = [];
  const errors: unknown[] = [];
  const versionAfter = (version: string) => `${Number.parseInt(version, 10) + 1}`;
  const newest = projections.map((one) => ({ ...one, version: versionAfter(one.version) }));
  const present = projections.find(({ name }) => name === 'deadline')?.version ?? '';
  const next = versionAfter(present);
  const start = (options: Partial<RunnerOptions>): ProjectionRunner => {
    const runner = new ProjectionRunner({
      ...{ dataSource: bench.db, store: bench.store, pollMs: 20 },
      ...{ onError: (error: unknown) => errors.push(error), ...options },
    });
    runner.start();
    started.push(runner);
    return runner;
  };
  const madeBy = async (): Promise<readonly string[]> => {
    const rows: { by: string }[] = await bench.db.query(
      `select distinct split_part(built_with, ';', 1) as by from read.projection_checkpoint where name = 'deadline'`,
    );
    return rows.map(({ by }) => by);
  };
  const assign = async (handler: string): Promise<bigint> => {
    const made = fact('HandlerAssigned', { handler, assignedOn: '2024-03-08' });
    return (await append(bench.store, requestStream(requestNo(1)), made)).position;
  };

  beforeAll(async () => {
    bench = await openBench();
    await appendOffice(bench.store, { requests: 20 });
  });
  afterEach(async () => {
    for (const runner of started.splice(0)) await runner.stop();
    errors.length = 0;
  });
  afterAll(() => bench.close());

  it('have their rows from the older one until that leaves, then from the newer one', async () => {
    const older = start({});
    expect(await older.waitFor(await assign('甲'), 10_000)).toBe(true);
    const newer = start({ projections: newest });
    expect(await newer.waitFor(await assign('乙'), 10_000)).toBe(true);
    expect(await madeBy()).toEqual([present]);
    await older.stop();
    await eventually(async () => (await madeBy()).join() === next);
    expect(await newer.waitFor(await assign('丙'), 10_000)).toBe(true);
    expect(await newer.verifyModels()).toBeNull();
  });

  it('keep the rows of the newer one while it is away for a moment', async () => {
    const older = start({ standAsideMs: 5_000 });
    const position = await assign('丁');
    expect(await older.waitFor(position, 600)).toBe(false);
    expect(errors).toEqual([expect.any(MadeByNewerRelease)]);
    const newer = start({ projections: newest });
    expect(await older.waitFor(position, 10_000)).toBe(true);
    expect(await madeBy()).toEqual([next]);
    expect(await newer.verifyModels()).toBeNull();
  });

  it('have them from the older one again when the newer one stays away', async () => {
    const older = start({ standAsideMs: 300 });
    expect(await older.waitFor(await assign('戊'), 10_000)).toBe(true);
    expect(await madeBy()).toEqual([present]);
    expect(await older.verifyModels()).toBeNull();
  });
});
