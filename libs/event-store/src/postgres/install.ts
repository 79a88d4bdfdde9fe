import type { ClientBase } from 'pg';
import { appendSql } from './append.sql.js';
import { appRole, checkedSchema, defaultSchema, logRole } from './names.js';
import { restoreSql } from './restore.sql.js';
import { rolesSql } from './roles.sql.js';
import { tableSql } from './table.sql.js';

/**
 * The whole installation as one script, for one transaction (a migration, or a query without
 * parameters). Idempotent. Run it as superuser or as a database owner with CREATEROLE, not as the
 * application's role; afterwards the session's role is reset. The login that installs may act as the
 * log's owner (`set role`), so an office that wants more than a guard against mistakes lets another
 * login, granted `tracker_app` only, run the application.
 */
export function eventLogSql(schema: string = defaultSchema): string {
  const name = checkedSchema(schema);
  return `
select pg_advisory_xact_lock(hashtextextended('install event log', 0));
${rolesSql}
create schema if not exists ${name} authorization ${logRole};
set local role ${logRole};
${tableSql(name)}
${appendSql(name)}
${restoreSql(name)}
revoke all on all functions in schema ${name} from public;
grant usage on schema ${name} to ${appRole};
grant select on ${name}.events to ${appRole};
grant execute on function ${name}.append(text, bigint, uuid[], text[], int[], jsonb[], jsonb[]) to ${appRole};
reset role;
`;
}

/** Installs the log, its functions and its roles, or brings an installed one up to date. */
export async function installEventLog(
  client: Pick<ClientBase, 'query'>,
  options: { readonly schema?: string } = {},
): Promise<void> {
  await client.query(eventLogSql(options.schema));
}
