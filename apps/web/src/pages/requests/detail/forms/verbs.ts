import type { components, paths } from '../../../../api/schema.js';

/** Verbs whose effect on the clock can be tried. */
export type TriedVerb = components['schemas']['WhatIfBody']['verb'];
/** Every verb that a drawer of the request page gives. */
export type Verb = TriedVerb | 'split-request' | 'correct-personal-fact';

type Route<V extends Verb> = `/api/requests/{requestId}/${V}`;
/** The body of a verb, as the interface document has it. */
export type BodyOf<V extends Verb> =
  paths[Route<V>]['post']['requestBody']['content']['application/json'];

const untried: readonly string[] = ['split-request', 'correct-personal-fact'];

/** Whether the server can tell beforehand what the verb does to the clock. */
export const isTried = (verb: Verb): verb is TriedVerb => !untried.includes(verb);
