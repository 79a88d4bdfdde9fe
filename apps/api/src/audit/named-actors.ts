import { type Queryable, select } from '@tracker/read-models';

/** As the list shows somebody at the command line. */
const atCommandLine = /^命令行（(.+)）$/;

/**
 * The actors that a name may mean: accounts past and present, or who used the command line. Of
 * whatever organ: somebody of another may serve here or administer from above, and what is searched
 * is this organ's log alone.
 */
export const actorsNamed = async (db: Queryable, name: string): Promise<readonly string[]> => {
  const rows = await select<{ id: string }>(db, 'select id from app.app_user where name = $1', [
    name,
  ]);
  return [...rows.map(({ id }) => `user:${id}`), `cli:${atCommandLine.exec(name)?.[1] ?? name}`];
};
