import { AlarmDesk, type AlarmJobPayload } from '@tracker/alarm-desk';
import { RequestVerbHandler } from '@tracker/application';
import { openQueues, type QueueName, type Queues } from '@tracker/jobs';
import { compare, seconds, type Verdict } from './measure.js';
import type { BenchOffice } from './office.js';

const clock = { today: () => '2025-06-03', now: () => '2025-06-03T01:00:00.000Z' };
const limitSeconds = 20;
const processed = 2_000;

const deskOf = ({ services, adapters }: BenchOffice): AlarmDesk => {
  const { store, calendar, organs, requests, runner } = services;
  const verbs = new RequestVerbHandler(runner, organs, calendar);
  return new AlarmDesk({
    ...{ dataSource: adapters.dataSource, store, clock, calendar, organs, requests },
    ...{ give: (command) => verbs.execute(command), mailer: null, webhook: null },
  });
};

const within = (what: string, took: number): Verdict => {
  const verdict = took < limitSeconds ? 'passed' : 'missed';
  console.log(`${what}: ${took.toFixed(1)} s (under ${limitSeconds}) — ${verdict}`);
  return verdict;
};

const bareBulk = async (queues: Queues, count: number): Promise<void> => {
  const queue = queues.queue('housekeeping');
  for (let from = 0; from < count; from += 5_000) {
    const size = Math.min(5_000, count - from);
    const payload = { kind: 'reply', level: 'overdue', dueOn: '2025-06-02', seq: 1 };
    await queue.addBulk(
      Array.from({ length: size }, (_, index) => ({
        name: 'bare',
        data: { ...payload, requestId: `bare-${from + index}` },
        opts: { jobId: `bare-${from + index}`, delay: 3_600_000 },
      })),
    );
  }
};

/** Jobs a second that a worker gets through. */
const processingRate = async (
  queues: Queues,
  name: QueueName,
  work: (data: AlarmJobPayload) => Promise<unknown>,
): Promise<number> => {
  let done = 0;
  const started = performance.now();
  const finished = new Promise<number>((resolve) => {
    queues.worker(
      name,
      async ({ data }) => {
        await work(data as unknown as AlarmJobPayload);
        done += 1;
        if (done === processed) resolve(processed / ((performance.now() - started) / 1000));
      },
      { concurrency: 8 },
    );
  });
  return finished;
};

/** Reconciling and calendar preview over open requests, processing beside a worker that does nothing. */
export const alarmsBench = async (office: BenchOffice): Promise<readonly Verdict[]> => {
  const desk = deskOf(office);
  const queues = await openQueues({ postgres: office.adapters.connection });
  const verdicts: Verdict[] = [];
  try {
    let added = 0;
    const first = await seconds(async () => {
      added = (await desk.reconcile(queues)).added;
    });
    const bare = await seconds(() => bareBulk(queues, added));
    await queues.empty('housekeeping');
    verdicts.push(
      compare(`first reconcile pass, ${added} alarms`, [added / first], [added / bare], {
        ...{ atLeast: 0.5, baseline: 2_000, unit: 'alarms/s' },
      }),
    );
    let again = 0;
    const idle = await seconds(async () => {
      again = (await desk.reconcile(queues)).added;
    });
    if (again > 0) console.log(`a second pass added ${again}`);
    verdicts.push(within('reconcile pass that finds nothing missing', idle));
    const { calendarPreviews } = office.services;
    const overlay = {
      kind: 'overlay' as const,
      organ: 'BENCH',
      body: {
        restDays: ['2025-06-04', '2025-06-05'],
        makeUpWorkdays: [],
        why: '本地放假',
        from: '2025-06-03',
      },
    };
    let moved = 0;
    const preview = await seconds(async () => {
      moved = (await calendarPreviews.preview(overlay, clock.today())).requests;
    });
    verdicts.push(within(`calendar preview, ${moved} requests move`, preview));
    await queues.queue('mail').addBulk(
      Array.from({ length: processed }, (_, index) => ({
        name: 'bare',
        data: { index },
        opts: { jobId: `bare-${index}` },
      })),
    );
    const idleRate = await processingRate(queues, 'mail', async () => {});
    const ringRate = await processingRate(queues, 'reminders', (data) => desk.ring.ring(data));
    console.log(
      `processing: reminders ${Math.round(ringRate)}/s beside a worker that does nothing ${Math.round(idleRate)}/s`,
    );
  } finally {
    await queues.close();
  }
  return verdicts;
};
