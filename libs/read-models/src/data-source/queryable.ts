/** What runs SQL: a DataSource, its manager, or one connection of it. */
export type Queryable = {
  query(sql: string, parameters?: unknown[]): Promise<unknown>;
};

/** The rows of a select, as the caller knows them to be. */
export const select = async <Row>(
  db: Queryable,
  sql: string,
  parameters?: unknown[],
): Promise<Row[]> => (await db.query(sql, parameters)) as Row[];

/** The rows an update returns; TypeORM hands them over together with their number. */
export const update = async <Row>(
  db: Queryable,
  sql: string,
  parameters?: unknown[],
): Promise<{ readonly rows: Row[]; readonly count: number }> => {
  const [rows, count] = (await db.query(sql, parameters)) as [Row[], number];
  return { rows, count };
};
