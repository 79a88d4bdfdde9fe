import type { z } from 'zod';

type Wrapped = { readonly unwrap?: () => z.ZodType; meta(): Record<string, unknown> | undefined };

const isPersonal = (schema: z.ZodType): boolean => {
  const wrapped = schema as unknown as Wrapped;
  if (wrapped.meta()?.personal === true) return true;
  const inner = 'unwrap' in schema ? wrapped.unwrap?.() : undefined;
  return inner !== undefined && inner !== schema && isPersonal(inner);
};

/** Names of the fields that an event schema marks as personal. */
export const personalFieldsOf = (schema: z.ZodObject): readonly string[] =>
  Object.entries(schema.shape)
    .filter(([, field]) => isPersonal(field as z.ZodType))
    .map(([name]) => name);

/** Personal fields of every event type of a record of schemas. */
export const personalFieldsByType = (
  schemas: Readonly<Record<string, z.ZodObject>>,
): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    Object.entries(schemas).map(([type, schema]) => [type, personalFieldsOf(schema)]),
  );
