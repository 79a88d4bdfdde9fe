import { setTimeout as pause } from 'node:timers/promises';
import type { ApiName } from '../support/topology.js';
import type { Outcome, Receipt } from './types.js';

export type Sent = {
  readonly path: string;
  readonly body: unknown;
  readonly key: string;
  readonly token: string;
  readonly match: string | null;
};

export type Settled = { readonly outcome: Outcome | null; readonly attempts: number };

/** How the clients reach the apis, and when they give up for good. */
export type Desk = {
  readonly address: (api: ApiName) => string;
  readonly token: (organ: string) => string;
  /** When no order is repeated any more. */
  readonly givesUpAt: () => number;
};

type Problem = { readonly code?: string };

const other = (api: ApiName): ApiName => (api === 'api-1' ? 'api-2' : 'api-1');

/** Nobody may know yet what became of it: to be repeated under the same key. */
const isOpen = (status: number): boolean => status >= 500 || status === 429 || status === 408;

/** One attempt; null when nothing definite came back in time. */
export const attempt = async (
  desk: Desk,
  api: ApiName,
  { path, body, key, token, match }: Sent,
  withinMs: number,
): Promise<Outcome | null> => {
  try {
    const answer = await fetch(`${desk.address(api)}${path}`, {
      method: 'POST',
      headers: {
        ...{ Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        'Idempotency-Key': key,
        ...(match === null ? {} : { 'If-Match': match }),
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(withinMs),
    });
    if (answer.ok) return { kind: 'acknowledged', receipt: (await answer.json()) as Receipt };
    const problem = (await answer.json().catch(() => ({}))) as Problem;
    const { status } = answer;
    return isOpen(status) ? null : { kind: 'rejected', status, code: problem.code ?? '' };
  } catch {
    return null;
  }
};

/** Gives an order until it is settled, going to the other api whenever one does not answer. */
export const giveUntilSettled = async (
  desk: Desk,
  first: ApiName,
  sent: Sent,
  withinMs = 8_000,
): Promise<Settled> => {
  let api = first;
  for (let attempts = 1; ; attempts += 1) {
    const outcome = await attempt(desk, api, sent, withinMs);
    if (outcome !== null || Date.now() > desk.givesUpAt()) return { outcome, attempts };
    api = other(api);
    await pause(Math.min(100 * attempts, 1_000));
  }
};

/** The same order at both apis at once; both answers must be one. */
export const giveTwice = async (desk: Desk, first: ApiName, sent: Sent): Promise<Settled> => {
  const [one, two] = await Promise.all(
    [first, other(first)].map((api) => giveUntilSettled(desk, api, sent)),
  );
  const attempts = (one?.attempts ?? 0) + (two?.attempts ?? 0);
  const same = JSON.stringify(one?.outcome) === JSON.stringify(two?.outcome);
  return { outcome: same ? (one?.outcome ?? null) : null, attempts };
};

export { other as otherApi };
