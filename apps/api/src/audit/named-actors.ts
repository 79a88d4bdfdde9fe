import { type Queryable, select } from '@tracker/read-models';

/** The actors that a name may mean: accounts past and present of the organ, or who used the command line. */
export const actorsNamed = async (
  db: Queryable,
  organ: string,
  name: string,
): Promise<readonly string[]> => {
  const rows = await select<{ id: string }>(
    db,
    'select id from app.app_user where organ = $1 and name = $2',
    [organ, name],
  );
  return [...rows.map(({ id }) => `user:${id}`), `cli:${name}`];
};
