import { setTimeout as pause } from 'node:timers/promises';
import { Reconciler } from './reconciler.js';

const world = () => {
  const listeners = new Set<() => void>();
  const releases: (() => void)[] = [];
  const seen = { runs: 0, atOnce: 0, mostAtOnce: 0, errors: [] as unknown[] };
  const queues = {
    onReconnect: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const run = async (): Promise<void> => {
    seen.runs += 1;
    seen.atOnce += 1;
    seen.mostAtOnce = Math.max(seen.mostAtOnce, seen.atOnce);
    await new Promise<void>((resolve) => releases.push(resolve));
    seen.atOnce -= 1;
  };
  const reconnect = () => {
    for (const listener of listeners) listener();
  };
  const release = async (): Promise<void> => {
    releases.shift()?.();
    await pause(5);
  };
  return { queues, run, seen, reconnect, release, listeners };
};

describe('The reconciler', () => {
  it('runs at the start, once more for all who ask meanwhile, and after a reconnect', async () => {
    const { queues, run, seen, reconnect, release, listeners } = world();
    const reconciler = new Reconciler({ queues, run, onError: () => {} });
    const started = reconciler.start();
    expect(seen.runs).toBe(1);
    reconnect();
    reconnect();
    const asked = reconciler.request();
    expect(seen.runs).toBe(1);
    await release();
    expect(seen.runs).toBe(2);
    await release();
    await Promise.all([started, asked]);
    expect(seen).toMatchObject({ runs: 2, mostAtOnce: 1 });

    reconnect();
    expect(seen.runs).toBe(3);
    const stopped = reconciler.stop();
    await release();
    await stopped;
    expect(listeners.size).toBe(0);
    await reconciler.request();
    expect(seen.runs).toBe(3);
  });

  it('runs again after a while, also when a run has failed', async () => {
    const errors: unknown[] = [];
    let runs = 0;
    const reconciler = new Reconciler({
      queues: { onReconnect: () => () => {} },
      run: async () => {
        runs += 1;
        if (runs === 1) throw new Error('away');
      },
      onError: (error) => errors.push(error),
      everyMs: 20,
    });
    await reconciler.start();
    expect(errors).toEqual([new Error('away')]);
    while (runs < 3) await pause(5);
    await reconciler.stop();
    const before = runs;
    await pause(60);
    expect(runs).toBe(before);
  });
});
