/** What runs SQL for accounts and sessions: a pool, or one connection of it. */
export type Db = {
  query<Row extends object>(sql: string, values?: unknown[]): Promise<{ rows: Row[] }>;
};
