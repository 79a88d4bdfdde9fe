import { z } from 'zod';

/** The same schema with unknown keys refused at every depth: a misspelt field must not be lost in silence. */
export const strictly = <Schema extends z.ZodType>(schema: Schema): Schema =>
  strict(schema) as Schema;

/** Clones keep the checks of the original: lengths, refinements, metadata. */
const strict = (schema: z.ZodType): z.ZodType => {
  if (schema instanceof z.ZodObject) {
    const shape = Object.fromEntries(
      Object.entries(schema.shape).map(([name, field]) => [name, strict(field as z.ZodType)]),
    );
    return schema.clone({ ...schema.def, shape, catchall: z.never() });
  }
  if (schema instanceof z.ZodArray)
    return schema.clone({ ...schema.def, element: strict(schema.element as z.ZodType) });
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return schema.clone({
      ...schema.def,
      innerType: strict(schema.def.innerType as z.ZodType),
    } as never);
  return schema;
};
