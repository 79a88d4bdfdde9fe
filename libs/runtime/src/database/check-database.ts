import { setTimeout as pause } from 'node:timers/promises';
import { appRole, logRole } from '@tracker/event-store';
import { jobsRole } from '@tracker/jobs';
import pg from 'pg';
import { type DatabaseFacts, unfitDatabase } from './unfit-database.js';
import { unreachableDatabase } from './unreachable-database.js';

/** The PostgreSQL of DATABASE_URL will not do, or cannot be reached; the message is for the person. */
export class DatabaseUnfit extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'DatabaseUnfit';
  }
}

/** A login may act as a role that it can grant to itself: by CREATEROLE before 16, by its admin option since. */
const factsSql = `
with me as (
  select r.rolname, r.rolsuper, r.rolsuper or r.rolcreaterole as creates,
         current_setting('server_version_num')::int as version
  from pg_roles r where r.rolname = session_user
), wanted as (
  select name, exists (select from pg_roles r where r.rolname = name) as present from unnest($1::text[]) as name
), usable as (
  select name, case when not present then false when me.rolsuper then true
    when me.version < 160000 then me.creates or pg_has_role(session_user, name, 'MEMBER')
    else pg_has_role(session_user, name, 'SET') or pg_has_role(session_user, name, 'MEMBER WITH ADMIN OPTION')
  end as usable from wanted, me
)
select me.version as "versionNumber", current_setting('server_version') as version,
  current_setting('server_encoding') as encoding, pg_is_in_recovery() as standby,
  session_user::text as login, current_database()::text as database, me.creates as "createsRoles",
  has_database_privilege(current_database(), 'create') as "createsSchemas",
  coalesce(has_schema_privilege(to_regnamespace('public')::oid, 'create'), false) as "createsTables",
  array(select name from wanted where not present) as "absentRoles",
  array(select name from wanted join usable using (name) where present and not usable) as "closedRoles"
from me`;

const starting = '57P03';

/** Reads what the server says of itself; one that is still starting is waited for, half a minute at most. */
const askFacts = async (
  connection: pg.ClientConfig,
  roles: readonly string[],
): Promise<DatabaseFacts> => {
  for (const end = Date.now() + 30_000; ; await pause(200)) {
    const client = new pg.Client({ ...connection, connectionTimeoutMillis: 15_000 });
    client.on('error', () => {});
    try {
      await client.connect();
      const { rows } = await client.query<DatabaseFacts>(factsSql, [[...roles]]);
      const [facts] = rows;
      if (facts) return facts;
      throw new Error('the server names no login');
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === starting && Date.now() < end) continue;
      const words = unreachableDatabase(error);
      throw words === null ? error : new DatabaseUnfit(words, error);
    } finally {
      await client.end().catch(() => {});
    }
  }
};

/**
 * Refuses a PostgreSQL that is too old, no UTF8, read-only, or whose login lacks rights, before anything is
 * written to it. Throws DatabaseUnfit with the statements that an administrator has to give.
 */
export const checkDatabase = async (
  connection: pg.ClientConfig,
  jobsLiveThere: boolean,
): Promise<void> => {
  const roles = [logRole, appRole, ...(jobsLiveThere ? [jobsRole] : [])];
  const words = unfitDatabase(await askFacts(connection, roles));
  if (words !== null) throw new DatabaseUnfit(words);
};
