import type { CalendarSource } from '@tracker/application';
import {
  type DecisionContext,
  evolveRequest,
  type KnownRequest,
  type Outcome,
  type RequestEvent,
  type RequestState,
  type RequestVerbName,
  requestVerbs,
} from '@tracker/domain';
import { eventSentence, problemText } from '@tracker/wording';
import { z } from 'zod';
import { strictly } from '../http/strictly.js';
import { faultsOf } from '../http/validation.js';
import { malformed } from '../problems/problem.js';
import { clockOn } from './clock.js';

const names = requestVerbs.map(({ name }) => name) as [RequestVerbName, ...RequestVerbName[]];

/** A verb with its body, tried on a day that is today or yet to come. */
export const whatIfBody = z
  .strictObject({
    verb: z.enum(names),
    body: z.looseObject({}).default({}),
    on: z.iso.date().optional(),
  })
  .meta({ id: 'WhatIfBody' });
type Asked = z.infer<typeof whatIfBody>;

type Decide = (
  body: unknown,
  state: RequestState,
  context: DecisionContext,
) => Outcome<RequestEvent>;
type Tried = { readonly name: string; readonly body: z.ZodType; readonly decide: Decide };

const verbs = new Map(
  (requestVerbs as readonly unknown[] as readonly Tried[]).map((verb) => [
    verb.name,
    { ...verb, body: strictly(verb.body) },
  ]),
);

const bodyOf = ({ verb, body }: Asked) => {
  const definition = verbs.get(verb);
  if (!definition) throw new Error(`No verb ${verb}.`);
  const parsed = definition.body.safeParse(body);
  if (!parsed.success) throw malformed(faultsOf(parsed.error.issues as never, ['body']));
  return { decide: definition.decide, body: parsed.data };
};

/** The clock before and after an order that is not given, or the rejection it would meet. */
export const whatIf = (
  request: KnownRequest,
  asked: Asked,
  context: DecisionContext,
  calendar: CalendarSource,
) => {
  const { decide, body } = bodyOf(asked);
  const { today } = context;
  const before = clockOn(request, calendar, today, undefined);
  const outcome = decide(body, request, context);
  if (!outcome.accepted) {
    const { code, facts } = outcome.rejection;
    const rejection = { code, detail: problemText(outcome.rejection), facts };
    return { accepted: false, on: today, before, after: null, sentences: [], rejection };
  }
  const after = outcome.events.reduce(evolveRequest, request as RequestState) as KnownRequest;
  return {
    accepted: true,
    on: today,
    before,
    after: clockOn(after, calendar, today, undefined),
    sentences: outcome.events.map((event) => eventSentence(event, request)),
    rejection: null,
  };
};
