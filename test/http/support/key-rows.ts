import type pg from 'pg';

type KeyRow = { readonly route: string; readonly status: string; readonly command_id: string };

/** What is kept of an Idempotency-Key of one user. */
export const keyScopeRow = async (
  pool: pg.Pool,
  userId: string,
  key: string,
): Promise<KeyRow | undefined> => {
  const sql =
    'select route, status, command_id from app.idempotency where user_id = $1 and key = $2';
  return (await pool.query<KeyRow>(sql, [userId, key])).rows[0];
};
