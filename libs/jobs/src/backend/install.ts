import { runMigrations } from 'bullmq';
import pg from 'pg';
import { jobsRole } from './jobs-role.js';

/** BullMQ looks nowhere else when it is handed a pool. */
export const jobsSchema = 'bullmq';

/** Roles belong to the cluster: another database may be installing at the same time. */
const roleSql = `
do $$ begin
  if not exists (select from pg_roles where rolname = '${jobsRole}') then
    create role ${jobsRole} nologin;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;

do $$ begin
  if (select rolsuper from pg_roles where rolname = session_user) then return; end if;
  if current_setting('server_version_num')::int < 160000 then
    if not pg_has_role(session_user, '${jobsRole}', 'MEMBER') then
      execute format('grant ${jobsRole} to %I', session_user);
    end if;
  elsif not pg_has_role(session_user, '${jobsRole}', 'SET') then
    execute format('grant ${jobsRole} to %I with inherit false, set true', session_user);
  end if;
exception when unique_violation or internal_error then null;
end $$;
`;

/** BullMQ makes a sequence per queue while it runs, hence create on its schema. */
const grantSql = `
grant usage, create on schema ${jobsSchema} to ${jobsRole};
grant select, insert, update, delete on all tables in schema ${jobsSchema} to ${jobsRole};
grant usage, select, update on all sequences in schema ${jobsSchema} to ${jobsRole};
`;

/** Brings BullMQ's schema to the installed release. Run by the login that owns the database; idempotent. */
export const installJobs = async (postgres: pg.ClientConfig): Promise<void> => {
  const client = new pg.Client(postgres);
  // A connection that breaks is told to the query under way; the event that nobody hears would end node.
  client.on('error', () => {});
  await client.connect();
  try {
    // Two processes that start at once would otherwise update the same rows of the catalogue.
    await client.query(`select pg_advisory_lock(hashtextextended('install jobs', 0))`);
    await client.query(roleSql);
    await runMigrations(client, jobsSchema);
    await client.query(grantSql);
  } finally {
    await client.end();
  }
};
