import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'bullmq';
import { Reconciler } from '../src/alarms/reconciler.js';
import { openQueues } from '../src/open-queues.js';
import type { AlarmJob, Queues } from '../src/queues.js';
import { until } from './until.js';
import type { FragileWorld } from './world.js';

const root = resolve(__dirname, '../../..');
const alarm = (id: string, delayMs = 0) => ({ id, payload: {}, delayMs });

/** What happens to alarms when processes and servers are killed. */
export const accidentsContract = (world: () => FragileWorld): void => {
  let queues: Queues;
  let child: ChildProcess | undefined;
  beforeEach(async () => {
    queues = await openQueues(world().options);
  });
  afterEach(async () => {
    child?.kill('SIGKILL');
    await queues.close();
    await world().lose();
  });

  it('a job of a process killed with -9 runs again elsewhere within 15 seconds', async () => {
    const script = resolve(root, 'libs/jobs/test/worker-process.ts');
    const options = JSON.stringify(world().options);
    child = spawn(process.execPath, ['--import', 'tsx', script, options], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (!child.stdout) throw new Error('no output');
    const lines = createInterface({ input: child.stdout });
    await queues.addAlarms('reminders', [alarm('remind-1')]);
    expect(await once(lines, 'line')).toEqual(['remind-1']);

    const runs: string[] = [];
    queues.worker('reminders', async ({ id = '' }) => runs.push(id));
    child.kill('SIGKILL');
    const killedAt = Date.now();
    await until(() => runs.length === 1, 17_000);
    expect(Date.now() - killedAt).toBeLessThan(16_000);
    expect(runs).toEqual(['remind-1']);
  }, 30_000);

  it('a job delivered twice at the same time is done once for the queue', async () => {
    const runs: string[] = [];
    const effects = new Set<string>();
    const slowAtFirst = async ({ id = '' }: AlarmJob): Promise<void> => {
      runs.push(id);
      if (runs.length === 1) await pause(1_500);
      effects.add(id);
    };
    const forgetful = { lockDuration: 200, stalledInterval: 200, skipLockRenewal: true };
    const { connection, prefix } = queues.queue('reminders').opts;
    const workers = [1, 2].map(
      () =>
        new Worker('reminders', slowAtFirst, {
          connection,
          ...(prefix && { prefix }),
          ...forgetful,
        }),
    );
    for (const worker of workers) worker.on('error', () => {});
    await queues.addAlarms('reminders', [alarm('remind-1')]);
    await until(() => runs.length === 2);
    await pause(1_500);
    expect(runs).toEqual(['remind-1', 'remind-1']);
    expect([...effects]).toEqual(['remind-1']);
    expect(await queues.missing('reminders', ['remind-1'])).toEqual(['remind-1']);
    expect((await queues.failed('reminders')).total).toBe(0);
    await Promise.all(workers.map((worker) => worker.close()));
  });

  it('when the server is killed and comes back, workers go on and the comparison runs anew', async () => {
    const rung = new Set<string>();
    let compared = 0;
    const reconciler = new Reconciler({
      queues,
      run: async () => {
        compared += 1;
      },
      onError: () => {},
    });
    await reconciler.start();
    expect(compared).toBe(1);
    queues.worker('reminders', async ({ id = '' }) => {
      rung.add(id);
    });
    const ids = [200, 1_500, 4_000].map((delayMs) => `remind-${delayMs}`);
    await queues.addAlarms(
      'reminders',
      [200, 1_500, 4_000].map((delayMs) => alarm(`remind-${delayMs}`, delayMs)),
    );
    await until(() => rung.has('remind-200'));
    await world().killServer();
    await world().serverBack();
    await until(
      () => ids.every((id) => rung.has(id)),
      12_000,
      () => [...rung],
    );
    await queues.addAlarms('reminders', [alarm('remind-after')]);
    await until(() => rung.has('remind-after'), 5_000);
    expect(compared).toBeGreaterThanOrEqual(2);
    await reconciler.stop();
  });

  it('while the server is away the queues can be closed', async () => {
    queues.worker('reminders', async () => {});
    await queues.addAlarms('reminders', [alarm('remind-1', 60_000)]);
    await world().killServer();
    const closed = await Promise.race([
      queues.close().then(() => 'closed'),
      pause(10_000, 'still open', { ref: false }),
    ]);
    expect(closed).toBe('closed');
    await world().serverBack();
  });
};
