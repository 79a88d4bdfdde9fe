export type Values = Readonly<Record<string, unknown>>;

const said = (value: unknown): unknown => {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  if (Array.isArray(value)) return value.map(said).filter((one) => one !== undefined);
  return value ?? undefined;
};

/** What a form holds as the body of an order: what is empty is not said. */
export const bodyOf = (values: Values): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const told = said(value);
      return told === undefined ? [] : [[name, told]];
    }),
  );

/** Whether everything that is required has been filled in. */
export const isComplete = (
  body: Values,
  fields: Readonly<Record<string, { readonly required?: true }>>,
): boolean =>
  Object.entries(fields).every(([name, { required }]) => {
    const value = body[name];
    return !required || (value !== undefined && !(Array.isArray(value) && value.length === 0));
  });
