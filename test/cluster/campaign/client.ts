import { setTimeout as pause } from 'node:timers/promises';
import type { LocalDate } from '@tracker/statute';
import { seededRandom } from '../../support/random.js';
import type { ApiName } from '../support/topology.js';
import { drawCourse } from './course.js';
import { type Desk, giveTwice, giveUntilSettled, otherApi } from './desk.js';
import type { Given, Step } from './types.js';

export type ClientOptions = {
  readonly desk: Desk;
  readonly seed: number;
  readonly client: number;
  readonly organ: string;
  readonly today: LocalDate;
  /** The longest pause between two orders. */
  readonly pauseMs: number;
  /** Asked before every order. */
  readonly goesOn: () => boolean;
  /** Everything that was ever ordered, in the order in which it was settled. */
  readonly book: Given[];
};

type Known = { readonly requestId: string; readonly revision: bigint };

/** The id of the review that was filed, read from the api that may have just come back. */
const reviewOf = async (
  { desk }: ClientOptions,
  first: ApiName,
  organ: string,
  requestId: string,
): Promise<string | null> => {
  let api = first;
  for (;;) {
    const headers = { Authorization: `Bearer ${desk.token(organ)}` };
    const signal = AbortSignal.timeout(8_000);
    const detail = await fetch(`${desk.address(api)}/api/requests/${requestId}`, {
      headers,
      signal,
    })
      .then(async (answer) => (answer.ok ? ((await answer.json()) as unknown) : null))
      .catch(() => null);
    const caseId = /"reviews":\[\{[^}]*?"id":"([0-9a-f-]{36})"/.exec(JSON.stringify(detail))?.[1];
    if (caseId) return caseId;
    if (Date.now() > desk.givesUpAt()) return null;
    api = otherApi(api);
    await pause(200);
  }
};

type Way = { readonly api: ApiName; readonly key: string; readonly organ: string };

/** The orders of one step, settled: one, or two rivals. */
const give = async (
  options: ClientOptions,
  step: Step,
  known: Known | null,
  { api, key, organ }: Way,
): Promise<readonly Given[]> => {
  const { desk } = options;
  const requestId = known?.requestId ?? null;
  const path = step.verb === null ? '/api/requests' : `/api/requests/${requestId}/${step.verb}`;
  const seen = (known?.revision ?? 0n) - (step.match === 'stale' ? 1n : 0n);
  const match = known === null || step.match === 'none' ? null : `"${seen}"`;
  const token = desk.token(organ);
  const order = async (body: Given['body'], own: string, at: ApiName): Promise<Given> => {
    const settled = await (step.echo ? giveTwice : giveUntilSettled)(desk, at, {
      ...{ path, match, body, key: own, token },
    });
    return {
      ...{ key: own, organ, requestId, verb: step.verb, body },
      ...{ events: step.events, facts: step.facts ?? {}, ...settled },
      ...(step.rival ? { rivalOf: key } : {}),
    };
  };
  if (step.rival)
    return Promise.all([order(step.body, key, api), order(step.rival, `${key}-r`, otherApi(api))]);
  const caseId =
    step.wantsReview && requestId ? await reviewOf(options, api, organ, requestId) : undefined;
  return [await order(caseId ? { caseId, ...step.body } : step.body, key, api)];
};

/** Lives one course after the other, an order at a time, until it is told to stop. */
export const runClient = async (options: ClientOptions): Promise<void> => {
  const { seed, client, organ, today, pauseMs, goesOn, book } = options;
  const random = seededRandom(seed * 31 + client);
  for (let nth = 0; goesOn(); nth += 1) {
    const { steps } = drawCourse(seed, client, nth, today);
    let known: Known | null = null;
    for (const [index, step] of steps.entries()) {
      await pause(random.int(0, pauseMs));
      if (!goesOn()) break;
      const api: ApiName = random.chance(0.5) ? 'api-1' : 'api-2';
      // A request that nobody has touched cannot be stale.
      if (step.match === 'stale' && (known?.revision ?? 0n) === 0n) continue;
      const way = { api, key: `${client}-${nth}-${index}`, organ };
      const given: readonly Given[] = await give(options, step, known, way);
      book.push(...given);
      const won = given.find(({ outcome }) => outcome?.kind === 'acknowledged')?.outcome;
      if (won?.kind === 'acknowledged')
        known = { requestId: won.receipt.requestId, revision: BigInt(won.receipt.revision) };
      // Something is wrong already, and the oracle will say so: what follows would only hide it.
      else if (step.events.length > 0) break;
    }
  }
};
