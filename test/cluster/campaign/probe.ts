import { setTimeout as pause } from 'node:timers/promises';
import type { ApiName } from '../support/topology.js';
import { attempt, type Desk, giveUntilSettled } from './desk.js';
import type { Given } from './types.js';

export type Probe = {
  /** Milliseconds until an order at this api, begun now, is acknowledged; null when it never was. */
  measure(): Promise<number | null>;
};

const patienceMs = 90_000;

/** Somebody at one api who orders the same small thing again and again, and goes nowhere else. */
export const openProbe = async (desk: Desk, api: ApiName, book: Given[]): Promise<Probe> => {
  const organ = 'K';
  const token = desk.token(organ);
  const registration = {
    ...{ channel: 'in-person', submittedOn: '2025-03-03', applicantType: 'other' },
    ...{ applicantName: '探测', description: '恢复时间' },
  };
  const first = { path: '/api/requests', body: registration, key: `probe-${api}`, token };
  const { outcome, attempts } = await giveUntilSettled(desk, api, { ...first, match: null });
  if (outcome?.kind !== 'acknowledged') throw new Error(`no order is acknowledged at ${api}`);
  const { requestId } = outcome.receipt;
  const settled = (given: Omit<Given, 'organ'>) => book.push({ organ, ...given });
  settled({
    ...{ key: first.key, verb: null, body: registration, requestId: null, attempts, outcome },
    ...{ events: ['RequestRegistered'], facts: { type: 'other', receivedOn: '2025-03-03' } },
  });
  let nth = 0;
  let turn: Promise<unknown> = Promise.resolve();
  const measure = async (): Promise<number | null> => {
    const began = Date.now();
    const body = { handler: `探测-${nth}` };
    const key = `probe-${api}-${nth++}`;
    const path = `/api/requests/${requestId}/assign-handler`;
    const about = { key, verb: 'assign-handler', body, requestId, events: ['HandlerAssigned'] };
    for (let attempts = 1; ; attempts += 1) {
      const sent = { path, body, key, token, match: null };
      const outcome = await attempt(desk, api, sent, 4_000);
      const late = Date.now() - began > patienceMs;
      if (outcome !== null || late) {
        settled({ ...about, facts: {}, attempts, outcome });
        return outcome?.kind === 'acknowledged' ? Date.now() - began : null;
      }
      await pause(50);
    }
  };
  return {
    measure: () => {
      const mine = turn.then(measure);
      turn = mine;
      return mine;
    },
  };
};
