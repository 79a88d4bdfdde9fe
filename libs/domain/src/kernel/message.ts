import type { z } from 'zod';

/** The event union that a record of schemas describes: `{ type, data }` per entry. */
export type EventsOf<Schemas extends Record<string, z.ZodType>> = {
  [Type in keyof Schemas & string]: {
    readonly type: Type;
    readonly data: z.infer<Schemas[Type]>;
  };
}[keyof Schemas & string];

/** Ends an exhaustive switch: a new member of a union fails to compile here. */
export const assertNever = (value: never): never => {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
};
