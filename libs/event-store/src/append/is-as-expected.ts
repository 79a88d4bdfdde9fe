import type { ExpectedRevision } from '../types.js';

/** Whether a stream that ends at `actual` (null: no stream) is as the writer expected it. */
export function isAsExpected(expected: ExpectedRevision, actual: bigint | null): boolean {
  if (expected === 'no-stream') return actual === null;
  if (expected === 'stream-exists') return actual !== null;
  return expected === actual;
}
