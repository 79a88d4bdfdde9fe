import type pg from 'pg';

const date = 1082;

/** The parsers of pg, except that a `date` stays the text YYYY-MM-DD; int8 stays text as in pg. */
export const plainTypes = (types: typeof pg.types): pg.CustomTypesConfig => ({
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === date ? (text: string) => text : types.getTypeParser(oid, format)) as never,
});
