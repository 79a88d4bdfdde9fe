import { setTimeout as pause } from 'node:timers/promises';
import { reconcile, type WantedAlarm } from '../src/alarms/reconcile.js';
import { openQueues } from '../src/open-queues.js';
import type { Queues } from '../src/queues.js';
import { until } from './until.js';
import type { World } from './world.js';

const alarm = (id: string, delayMs = 0) => ({ id, payload: { about: id }, delayMs });
const range = (count: number): readonly number[] => [...Array(count).keys()];

async function* pagesOf(
  pages: readonly (readonly string[])[],
  at: Date,
): AsyncGenerator<WantedAlarm[]> {
  for (const page of pages) yield page.map((id) => ({ id, payload: { about: id }, at }));
}

/** What alarms promise, on whatever backend the world has. */
export const alarmsContract = (world: () => World): void => {
  const opened: Queues[] = [];
  const open = async (): Promise<Queues> => {
    const queues = await openQueues(world().options);
    opened.push(queues);
    return queues;
  };
  let queues: Queues;
  beforeEach(async () => {
    queues = await open();
  });
  afterEach(async () => {
    for (const each of opened) await each.close();
    opened.length = 0;
    await world().lose();
  });

  it('ring when they are due and in that order', async () => {
    const rung: { id: string; early: number }[] = [];
    const due = new Map<string, number>();
    for (const [id, delayMs] of Object.entries({
      'remind-c': 450,
      'remind-a': 150,
      'remind-b': 300,
    }))
      due.set(id, Date.now() + delayMs);
    const now = Date.now();
    await queues.addAlarms(
      'reminders',
      [...due].map(([id, at]) => alarm(id, at - now)),
    );
    queues.worker('reminders', async ({ id = '', data }) => {
      expect(data).toEqual({ about: id });
      rung.push({ id, early: (due.get(id) ?? 0) - Date.now() });
    });
    await until(() => rung.length === 3);
    expect(rung.map(({ id }) => id)).toEqual(['remind-a', 'remind-b', 'remind-c']);
    for (const { early } of rung) expect(early).toBeLessThanOrEqual(1);
  });

  it('are one alarm when the id is the same, until it has rung; then the id may come again', async () => {
    const rung: string[] = [];
    const twice = [alarm('remind-1', 100), alarm('remind-2', 100)];
    expect(await queues.addAlarms('reminders', twice)).toBe(2);
    expect(await queues.addAlarms('reminders', [...twice, alarm('remind-3', 100)])).toBe(1);
    queues.worker('reminders', async ({ id = '' }) => rung.push(id));
    await until(() => rung.length === 3);
    await until(async () => (await queues.queue('reminders').count()) === 0);
    await pause(200);
    expect([...rung].sort()).toEqual(['remind-1', 'remind-2', 'remind-3']);
    expect(await queues.addAlarms('reminders', twice)).toBe(2);
    await until(() => rung.length === 5);
  });

  it('that fail are tried again after a growing wait, then are dead, listed and can be retried', async () => {
    const starts: number[] = [];
    let healed = false;
    queues.worker('mail', async () => {
      starts.push(Date.now());
      if (!healed) throw new Error('550 mailbox unavailable');
    });
    const backoff = { type: 'exponential', delay: 100 };
    await queues
      .queue('mail')
      .add('alarm', { to: 'handler-1' }, { jobId: 'mail-1', attempts: 3, backoff });
    await until(async () => (await queues.failed('mail')).total === 1);
    expect(starts).toHaveLength(3);
    const [first = 0, second = 0, third = 0] = starts;
    expect(second - first).toBeGreaterThanOrEqual(95);
    expect(third - second).toBeGreaterThanOrEqual(195);
    const { jobs } = await queues.failed('mail');
    expect(jobs).toEqual([
      {
        id: 'mail-1',
        payload: { to: 'handler-1' },
        reason: '550 mailbox unavailable',
        attempts: 3,
        failedAt: expect.stringMatching(/^\d{4}-.*Z$/),
      },
    ]);
    expect((await queues.failed('mail', 1)).jobs).toEqual([]);

    healed = true;
    expect(await queues.retry('mail', 'mail-1')).toBe(true);
    await until(async () => (await queues.queue('mail').getJob('mail-1')) === undefined);
    expect(starts).toHaveLength(4);
    expect(await queues.retry('mail', 'mail-1')).toBe(false);
    expect(await queues.failed('mail')).toEqual({ total: 0, jobs: [] });
  });

  it('that died are missing, rest for the hours of the table, and then may ring again', async () => {
    const rung: string[] = [];
    queues.worker('lapses', async ({ id = '' }) => {
      rung.push(id);
      throw new Error('no');
    });
    await queues.queue('lapses').add('alarm', {}, { jobId: 'lapse-1', attempts: 1 });
    await until(async () => (await queues.failed('lapses')).total === 1);
    expect(await queues.missing('lapses', ['lapse-1'])).toEqual(['lapse-1']);
    expect(await queues.addAlarms('lapses', [alarm('lapse-1')])).toBe(0);
    expect((await queues.failed('lapses')).total).toBe(1);

    const later = Date.now() + 6 * 3_600_000 + 60_000;
    const clock = jest.spyOn(Date, 'now').mockReturnValue(later);
    try {
      expect(await queues.addAlarms('lapses', [alarm('lapse-1')])).toBe(1);
    } finally {
      clock.mockRestore();
    }
    await until(() => rung.length === 2);
  });

  it('are missing when they are neither waiting, nor delayed, nor being worked on', async () => {
    const ids = range(5_000).map((n) => `remind-${n}`);
    const held = ids.filter((_, n) => n % 2 === 0);
    await queues.addAlarms(
      'reminders',
      held.map((id) => alarm(id, 3_600_000)),
    );
    await queues.addAlarms('reminders', [alarm('remind-active')]);
    let release = (): void => {};
    const working = new Promise<void>((resolve) => {
      queues.worker('reminders', () => {
        resolve();
        return new Promise<void>((done) => {
          release = done;
        });
      });
    });
    await working;
    const missing = await queues.missing('reminders', [...ids, 'remind-active']);
    expect(missing).toEqual(ids.filter((_, n) => n % 2 === 1));
    expect(await queues.missing('mail', ids)).toHaveLength(5_000);
    release();
  });

  it('that a queue has lost are added again by a comparison, and only those', async () => {
    const at = new Date(Date.now() + 3_600_000);
    const pages = [['remind-1', 'remind-2'], ['remind-3'], []];
    const compare = () => reconcile({ queues, queue: 'reminders', wanted: pagesOf(pages, at) });
    expect(await compare()).toEqual({ wanted: 3, missing: 3, added: 3 });
    await queues.queue('reminders').remove('remind-2');
    expect(await compare()).toEqual({ wanted: 3, missing: 1, added: 1 });
    await world().lose();
    expect(await compare()).toEqual({ wanted: 3, missing: 3, added: 3 });
    expect(await compare()).toEqual({ wanted: 3, missing: 0, added: 0 });
    const job = await queues.queue('reminders').getJob('remind-2');
    expect(Math.abs((job?.timestamp ?? 0) + (job?.delay ?? 0) - at.getTime())).toBeLessThan(50);
  });

  it('are shared by two workers, each failing once and each done after its second run', async () => {
    const other = await open();
    const runs = new Map<string, string[]>();
    const process = (who: string) => async (id: string, attemptsMade: number) => {
      runs.set(id, [...(runs.get(id) ?? []), who]);
      await pause(5);
      if (attemptsMade === 0) throw new Error('once');
    };
    const ids = range(40).map((n) => `remind-${n}`);
    await queues.queue('reminders').addBulk(
      ids.map((jobId) => ({
        name: 'alarm',
        data: {},
        opts: { jobId, backoff: { type: 'fixed', delay: 50 } },
      })),
    );
    for (const [who, each] of Object.entries({ queues, other }))
      each.worker('reminders', ({ id = '', attemptsMade }) => process(who)(id, attemptsMade));
    const twice = () => [...runs.values()].filter((by) => by.length === 2).length;
    await until(() => twice() === 40, 20_000, twice);
    await until(async () => (await queues.missing('reminders', ids)).length === 40);
    const workers = [...runs.values()].flat();
    expect(workers).toHaveLength(80);
    expect(new Set(workers)).toEqual(new Set(['queues', 'other']));
    expect((await queues.failed('reminders')).total).toBe(0);
  });
};
