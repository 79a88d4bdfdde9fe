import { backOffMs } from './back-off.js';
import { createBell } from './bell.js';

describe('a bell', () => {
  it('wakes who waits', async () => {
    const bell = createBell();
    const waiting = bell.wait(60_000);
    bell.ring();
    await expect(waiting).resolves.toBeUndefined();
  });

  it('keeps one ring for the next wait, and only one', async () => {
    const bell = createBell();
    bell.ring();
    bell.ring();
    await bell.wait(60_000);
    const started = Date.now();
    await bell.wait(30);
    expect(Date.now() - started).toBeGreaterThanOrEqual(25);
  });
});

describe('backing off', () => {
  it('doubles from 50 ms to 5 s, at least half of each', () => {
    for (const [failures, most] of [
      [0, 50],
      [1, 100],
      [4, 800],
      [7, 5_000],
      [1_000, 5_000],
    ] as const) {
      const ms = backOffMs(failures);
      expect(ms).toBeGreaterThanOrEqual(most / 2);
      expect(ms).toBeLessThanOrEqual(most);
    }
  });
});
