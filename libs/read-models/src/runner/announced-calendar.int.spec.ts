import { calendarStream, overlayStream, requestStream } from '@tracker/domain/events';
import { type Bench, openBench } from '../database.fixtures.js';
import { append, fact, registered, requestNo } from '../events.fixtures.js';
import { projections } from '../models.js';
import { appendOffice } from '../office.fixtures.js';
import { ProjectionRunner, type RunnerOptions } from './projection-runner.js';

const schedule = (version: number, publishedOn: string, restDays: string[]) => ({
  type: 'ScheduleAnnounced',
  data: {
    ...{ year: 2024, version, noticeNumber: `第${version}号`, publishedOn, source: 'dates' },
    ...{ restDays, makeUpWorkdays: [] },
  },
});
const overlay = (organ: string, version: number, restDays: string[]) => ({
  type: 'OverlaySet',
  data: { organ, version, restDays, makeUpWorkdays: [], why: '节', from: '2024-01-02' },
});
const dated = ['request_view', 'deadline'];

describe('Rows under calendars that are announced in the log', () => {
  let bench: Bench;
  const started: ProjectionRunner[] = [];
  const runnerOf = (options: Partial<RunnerOptions> = {}) => {
    const runner = new ProjectionRunner({ dataSource: bench.db, store: bench.store, ...options });
    started.push(runner);
    return runner;
  };
  const snapshot = () => Promise.all(dated.map((name) => bench.rows(name)));

  beforeEach(async () => {
    bench = await openBench();
  });
  afterEach(async () => {
    for (const runner of started.splice(0)) await runner.stop();
    await bench.close();
  });

  /** Announcements before, between and after the events of the requests. */
  const history = async () => {
    await append(bench.store, calendarStream, schedule(1, '2024-01-02', ['2024-01-01']));
    await appendOffice(bench.store, { requests: 30, seed: 3 });
    await append(bench.store, overlayStream('A'), overlay('A', 1, ['2024-03-07', '2024-03-08']));
    for (let n = 100; n < 110; n += 1)
      await append(bench.store, requestStream(requestNo(n)), registered(n));
    await append(bench.store, calendarStream, schedule(2, '2024-03-10', ['2024-03-11']));
    const [one, two] = [requestStream(requestNo(100)), requestStream(requestNo(101))];
    const closed = (closedOn: string) =>
      fact('RequestClosed', { closedOn, ground: 'withdrawn', category: 'withdrawn' });
    await append(bench.store, one, closed('2024-03-20'));
    await append(bench.store, two, closed('2024-03-20'));
    await append(bench.store, overlayStream('A'), overlay('A', 2, []));
    await append(bench.store, two, fact('RequestReopened', { reopenedOn: '2024-03-21' } as never));
    await append(bench.store, calendarStream, schedule(3, '2024-03-10', ['2024-03-12']));
  };

  it('are the same however the pages fall, and those of a fresh fold', async () => {
    await history();
    expect(await runnerOf().catchUp()).toBe(true);
    const rows = await snapshot();
    for (const [livePage, catchUpPage, remember] of [
      [1, 1, 1],
      [7, 11, 3],
    ] as const) {
      await bench.db.query('update read.projection_checkpoint set position = null');
      for (const model of dated) await bench.db.query(`delete from read.${model}`);
      expect(await runnerOf({ livePage, catchUpPage, remember }).catchUp()).toBe(true);
      expect(await snapshot()).toEqual(rows);
    }
    expect(await runnerOf().verifyModels()).toBeNull();
    const reports = await runnerOf().rebuild();
    expect(reports.map(({ name, equal }) => [name, equal])).toEqual(
      projections.map(({ name }) => [name, true]),
    );
  });

  it('follow at once, closed ones never, reopened ones again', async () => {
    await history();
    await runnerOf().catchUp();
    const dueOn = async (n: number) => {
      const [row]: { due: string }[] = await bench.db.query(
        'select due_on as due from read.request_view where request_id = $1',
        [requestNo(n)],
      );
      return row?.due;
    };
    // Received on Wednesday 2024-03-06; every version names one working day off in the period.
    expect(await dueOn(105)).toBe('2024-04-04');
    expect(await dueOn(101)).toBe('2024-04-04');
    // Closed while the organ had two days off of its own and 11 March was one: three days more.
    expect(await dueOn(100)).toBe('2024-04-08');
  });

  it('follow a rebuild that an announcement overtakes', async () => {
    await history();
    await runnerOf().catchUp();
    let announced = false;
    const overtaken = {
      ...bench.store,
      readAll: async (options: Parameters<typeof bench.store.readAll>[0]) => {
        const page = await bench.store.readAll(options);
        if (!announced && options.streamPrefix === undefined) {
          announced = true;
          await append(bench.store, calendarStream, schedule(4, '2024-03-11', ['2024-03-13']));
          await runnerOf().catchUp();
        }
        return page;
      },
    };
    const [report] = await runnerOf({ store: overtaken }).rebuild('deadline');
    expect([announced, report?.equal]).toEqual([true, true]);
    expect(await runnerOf().verifyModels()).toBeNull();
  });

  it('halt where an announcement cannot be read, as before it', async () => {
    await append(bench.store, requestStream(requestNo(1)), registered(1));
    await append(bench.store, calendarStream, { type: 'ScheduleRevoked', data: {} });
    await append(bench.store, calendarStream, schedule(1, '2024-03-10', ['2024-03-11']));
    await runnerOf().catchUp();
    const of = new Map((await runnerOf().standsAt()).map((it) => [it.name, it]));
    expect(of.get('deadline')?.haltedReason).toContain('ScheduleRevoked');
    expect(of.get('deadline')?.position).toBe(1n);
    const [row]: { due: string }[] = await bench.db.query(
      `select due_on as due from read.deadline where kind = 'reply'`,
    );
    expect(row?.due).toBe('2024-04-03');
  });
});
