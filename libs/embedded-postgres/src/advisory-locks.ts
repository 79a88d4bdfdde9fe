import type { ClientBase } from 'pg';

/** Two-number advisory locks, a space of their own beside the one-number locks of the event store. */
const space = 711_000;
const locks = { using: 1, serving: 2 } as const;
type LockName = keyof typeof locks;

const ask = async (client: ClientBase, sql: string, name: LockName): Promise<boolean> => {
  const { rows } = await client.query<{ done: boolean }>(`select ${sql}($1, $2) as done`, [
    space,
    locks[name],
  ]);
  return rows[0]?.done === true;
};

/**
 * Marks this session as one that uses the server. It waits only for the session of one who was killed
 * while leaving, since the caller holds the folder's lock.
 */
export const shareUse = async (client: ClientBase): Promise<void> => {
  await client.query('select pg_advisory_lock_shared($1, $2)', [space, locks.using]);
};

/** Gives up this session's use; true if nobody else uses the server, who then cannot come until this session ends. */
export const leaveUse = async (client: ClientBase): Promise<boolean> => {
  await ask(client, 'pg_advisory_unlock_shared', 'using');
  return ask(client, 'pg_try_advisory_lock', 'using');
};

/** Takes the right to serve the data folder; true if it was free. */
export const takeServing = (client: ClientBase) => ask(client, 'pg_try_advisory_lock', 'serving');

/** The application names of the sessions that hold a lock in this database, oldest first. */
export const holdersOf = async (client: ClientBase, name: LockName): Promise<readonly string[]> => {
  const { rows } = await client.query<{ name: string }>(
    `select a.application_name as name
       from pg_locks l join pg_stat_activity a on a.pid = l.pid
      where l.locktype = 'advisory' and l.granted and l.classid = $1 and l.objid = $2
        and l.objsubid = 2 and l.database = (select oid from pg_database where datname = current_database())
      order by a.backend_start`,
    [space, locks[name]],
  );
  return rows.map((row) => row.name);
};

/** The application name of this process: PostgreSQL keeps 63 bytes of ASCII. */
export const applicationName = (application: string): string =>
  `${application.replace(/[^\x20-\x7e]/g, '?').slice(0, 50)}[${process.pid}]`;

export type Holder = { readonly application: string; readonly pid: number };

/** Reads an application name made by `applicationName`; pid 0 where it is somebody else's. */
export const parseHolder = (name: string): Holder => {
  const [, application, pid] = /^(.*)\[(\d+)\]$/.exec(name) ?? [];
  return { application: application ?? name, pid: Number(pid ?? 0) };
};
