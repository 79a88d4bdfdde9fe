import type { z } from 'zod';
import {
  type DecisionContext,
  type DecisionDefinition,
  type Outcome,
  type Refused,
  reject,
} from '../../kernel/decision.js';
import type { RequestEvent } from '../events/index.js';
import type { KnownRequest, RequestState } from '../state.js';

export { type DecisionContext, type Outcome, reject } from '../../kernel/decision.js';

/** The events that follow from a decision about a request. */
export const accept = (
  ...events: readonly RequestEvent[]
): { readonly accepted: true; readonly events: readonly RequestEvent[] } => ({
  accepted: true,
  events,
});

/** Declares one verb of a request; the types of its body and its rejection codes are inferred. */
export const requestDecision = <
  const Name extends string,
  Body extends z.ZodType,
  Code extends string = never,
>(
  definition: DecisionDefinition<Name, Body, RequestState, RequestEvent, Code>,
) => definition;

/**
 * The part of a request's life in which a verb makes sense. `unanswered`: open and no reply has left;
 * a letter that an imported ledger merely names has not left as far as the desk knows.
 */
export type Phase =
  | 'awaiting-confirmation'
  | 'unanswered'
  | 'open'
  | 'closed'
  | 'received'
  | 'standing';
export type PhaseCode =
  | 'request-unknown'
  | 'request-voided'
  | 'request-awaits-confirmation'
  | 'request-already-received'
  | 'request-closed'
  | 'request-not-closed'
  | 'reply-already-dispatched';

const phaseFault = (state: RequestState, phase: Phase): Refused<PhaseCode> | null => {
  if (state.life === 'unknown') return reject('request-unknown');
  const { number, life, reply } = state;
  if (life === 'voided') return reject('request-voided', { number });
  if (phase === 'standing') return null;
  if (phase === 'awaiting-confirmation')
    return life === phase ? null : reject('request-already-received', { number });
  if (life === 'awaiting-confirmation') return reject('request-awaits-confirmation', { number });
  if (phase === 'closed' && life === 'open') return reject('request-not-closed', { number });
  if (phase === 'closed' || phase === 'received') return null;
  if (life === 'closed')
    return reject('request-closed', { number, closedOn: state.closing?.closedOn ?? null });
  return phase === 'unanswered' && reply?.dispatchedOn
    ? reject('reply-already-dispatched', { on: reply.dispatchedOn })
    : null;
};

/** Guards a decision: outside its phase the order is refused with the fact that stands in the way. */
export const during =
  <Body, Code extends string = never>(
    phase: Phase,
    decide: (
      body: Body,
      request: KnownRequest,
      context: DecisionContext,
    ) => Outcome<RequestEvent, Code>,
  ) =>
  (
    body: Body,
    state: RequestState,
    context: DecisionContext,
  ): Outcome<RequestEvent, Code | PhaseCode> =>
    phaseFault(state, phase) ?? decide(body, state as KnownRequest, context);
