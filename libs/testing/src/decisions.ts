import type { z } from 'zod';

type Outcome<Event, Code extends string> =
  | { readonly accepted: true; readonly events: readonly Event[] }
  | {
      readonly accepted: false;
      readonly rejection: { readonly code: Code; readonly facts: object };
    };

/** What a specification needs of a verb: its name, what it takes, how it decides. */
export type SpecifiedVerb<State, Event, Context, Code extends string> = {
  readonly name: string;
  readonly body: z.ZodType;
  // A method, so that a verb with a body of its own fits.
  decide(body: never, state: State, context: Context): Outcome<Event, Code>;
};

/** Where a history begins and how each event changes it. */
export type SpecifiedDecider<State, Event> = {
  readonly initial: State;
  readonly evolve: (state: State, event: Event) => State;
};

/** Orders a verb as the door does it: the body passes the verb's schema, then the verb decides. */
export const order = <State, Event, Context, Code extends string>(
  verb: SpecifiedVerb<State, Event, Context, Code>,
  body: unknown,
  state: State,
  context: Context,
): Outcome<Event, Code> => verb.decide(verb.body.parse(body) as never, state, context);

/**
 * Given events, on a day, when a verb is ordered, then these events follow or this rejection.
 * `contextOn` makes what a decision may know on that day.
 */
export const specFor = <State, Event, Context>(
  { initial, evolve }: SpecifiedDecider<State, Event>,
  contextOn: (today: string) => Context,
) => ({
  given: (...history: readonly Event[]) => ({
    on: (today: string) => ({
      when: <Code extends string>(
        verb: SpecifiedVerb<State, Event, Context, Code>,
        body: unknown = {},
      ) => {
        const outcome = order(verb, body, history.reduce(evolve, initial), contextOn(today));
        return {
          /** Exactly these events in this order; a field that is undefined counts as absent. */
          thenEmits: (...expected: readonly Event[]) => {
            expect(outcome).toEqual({ accepted: true, events: expected });
          },
          /** This code, with at least these facts. */
          thenRejects: (code: Code, facts: Readonly<Record<string, unknown>> = {}) => {
            expect(outcome).toMatchObject({ accepted: false, rejection: { code, facts } });
          },
        };
      },
    }),
  }),
});
