import { computeDeadline, type Deadline, knownCalendar } from '@tracker/statute';
import { order, type SpecifiedVerb } from '@tracker/testing';
import type { DecisionContext, OrganSettings } from '../kernel/decision.js';
import { deadlineFacts } from './deadline-facts.js';
import type { RequestEvent } from './events/index.js';
import { foldRequest } from './evolve.js';
import { contextWith } from './request.fixtures.js';
import type { KnownRequest, RequestState } from './state.js';

type Verb<Code extends string> = SpecifiedVerb<RequestState, RequestEvent, DecisionContext, Code>;

const known = (state: RequestState): KnownRequest => {
  if (state.life === 'unknown') throw new Error('Nothing was registered.');
  return state;
};

/** One request in the hands of an office: orders day by day, each followed by what it leads to. */
export const atTheDesk = (
  history: readonly RequestEvent[] = [],
  settings: Partial<OrganSettings> = {},
) => {
  const events: RequestEvent[] = [...history];
  const request = () => known(foldRequest(events));
  const give = (today: string, verb: Verb<string>, body: unknown) =>
    order(verb, body, foldRequest(events), contextWith(settings)(today));
  const desk = {
    events: events as readonly RequestEvent[],
    request,
    /** The clock as somebody sees it on a day. */
    clock: (asOf: string): Deadline => {
      const facts = deadlineFacts(request(), knownCalendar());
      if (!facts) throw new Error('The request has not been received.');
      return computeDeadline({ ...facts, asOf }, knownCalendar());
    },
    /** An order that must be accepted. */
    does: (today: string, verb: Verb<string>, body: unknown = {}) => {
      const outcome = give(today, verb, body);
      if (!outcome.accepted) throw new Error(`${verb.name}: ${JSON.stringify(outcome.rejection)}`);
      events.push(...outcome.events);
      return desk;
    },
    /** The code with which an order is rejected, or null; nothing changes either way. */
    tries: <Code extends string>(today: string, verb: Verb<Code>, body: unknown = {}) => {
      const outcome = give(today, verb, body);
      return outcome.accepted ? null : outcome.rejection.code;
    },
  };
  return desk;
};
