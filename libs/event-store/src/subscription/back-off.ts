/** Milliseconds to wait after the nth failure in a row (from 0): doubling from 50 ms to 5 s, with jitter. */
export function backOffMs(failures: number): number {
  const ceiling = Math.min(5_000, 50 * 2 ** Math.min(failures, 7));
  return ceiling / 2 + (Math.random() * ceiling) / 2;
}

/** Resolves after `ms` milliseconds. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
