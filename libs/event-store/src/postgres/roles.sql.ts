import { appRole, logRole } from './names.js';

/**
 * Roles belong to the cluster, the advisory lock to one database: another database may be installing
 * at the same time, hence the exceptions. Looked for first: a login that may not create roles is refused
 * `create role` though the role is there. From PostgreSQL 16 on the log role is not inherited, so
 * that the login must say `set role` to act as the owner.
 */
export const rolesSql = `
do $$ begin
  if not exists (select from pg_roles where rolname = '${logRole}') then
    create role ${logRole} nologin;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;

do $$ begin
  if not exists (select from pg_roles where rolname = '${appRole}') then
    create role ${appRole} nologin;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;

do $$
declare
  granted text;
begin
  if (select rolsuper from pg_roles where rolname = session_user) then
    return;
  end if;
  foreach granted in array array['${logRole}', '${appRole}'] loop
    begin
      if current_setting('server_version_num')::int < 160000 then
        if not pg_has_role(session_user, granted, 'MEMBER') then
          execute format('grant %I to %I', granted, session_user);
        end if;
      elsif not pg_has_role(session_user, granted, 'SET') then
        execute format('grant %I to %I with inherit false, set true', granted, session_user);
      end if;
    exception when unique_violation or internal_error then null; -- granted by another database
    end;
  end loop;
end $$;
`;
