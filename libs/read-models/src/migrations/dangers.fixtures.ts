/** A statement that the release before, still running, would not survive, or would wait behind. */
export type Danger = { readonly why: string; readonly statement: string };

const name = String.raw`(?:if (?:not )?exists )?(?:only )?([\w."]+)`;

const forbidden: readonly (readonly [RegExp, string])[] = [
  [
    /^drop (table|view|schema|type|function|materialized view)\b/,
    'the release before still uses it',
  ],
  [/^alter table .*\bdrop column\b/, 'the release before still writes it'],
  [/^alter (table|view|index|schema|type) .*\brename\b/, 'the release before knows the old name'],
  [
    /^alter table .*\b(set data )?type\b(?! = )/,
    'rewrites the table under a lock that stops everybody',
  ],
  [
    /^alter table .*\bset not null\b/,
    'the release before may leave it out, and the table is read under lock',
  ],
  [/^(truncate|lock table|vacuum full|cluster|reindex (?!.*concurrently))\b/, 'stops everybody'],
  [/^(update|delete from) /, 'a table that has grown is locked row by row: fill it while running'],
];

const tableOf = (statement: string): string | null =>
  new RegExp(`^create (?:unlogged )?table ${name}`).exec(statement)?.[1] ?? null;

const plain = (sql: string): readonly string[] =>
  sql
    .replace(/--.*$/gm, '')
    .replace(/\$(\w*)\$.*?\$\1\$/gs, "''")
    .split(';')
    .map((statement) => statement.replace(/\s+/g, ' ').trim().toLowerCase())
    .filter((statement) => statement !== '');

const onGrown = (statement: string, made: ReadonlySet<string>): string | null => {
  const index =
    /^create (?:unique )?index (?!concurrently)(?:if not exists )?\S* ?on (?:only )?([\w."]+)/.exec(
      statement,
    );
  if (index && !made.has(index[1] ?? ''))
    return 'writers wait until it is made: create index concurrently';
  const altered = new RegExp(`^alter table ${name} (.*)$`).exec(statement);
  if (!altered || made.has(altered[1] ?? '')) return null;
  const clauses = altered[2]?.split(/,(?![^(]*\))/) ?? [];
  for (const clause of clauses) {
    if (
      /\badd (?!constraint)(column )?.*\bnot null\b/.test(clause) &&
      !/\b(default|generated)\b/.test(clause)
    )
      return 'the release before does not fill it: give it a default';
    if (/\badd (constraint \S+ )?(check|foreign key)\b/.test(clause) && !/not valid/.test(clause))
      return 'the whole table is read under lock: not valid first, validate later';
    if (/\badd (constraint \S+ )?(unique|primary key|exclude)\b(?! using index)/.test(clause))
      return 'an index is made under lock: create it concurrently, then add it using index';
  }
  return null;
};

/**
 * What in these statements is not safe beside the release before. Tables made by the same migration may be
 * indexed and changed at will: nobody else knows them yet.
 */
export const dangersOf = (sql: readonly string[]): readonly Danger[] => {
  const statements = sql.flatMap(plain);
  const made = new Set(statements.map(tableOf).filter((table) => table !== null));
  return statements.flatMap((statement): Danger[] => {
    const own = new RegExp(`^alter table ${name}`).exec(statement)?.[1];
    const rule = made.has(own ?? '')
      ? undefined
      : forbidden.find(([pattern]) => pattern.test(statement));
    const why = rule?.[1] ?? onGrown(statement, made);
    return why === null || why === undefined ? [] : [{ why, statement }];
  });
};
