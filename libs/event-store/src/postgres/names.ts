/** Owns the log; nobody logs in as it. */
export const logRole = 'tracker_log';
/** What the application acts as: it may read the log and call append, nothing else. */
export const appRole = 'tracker_app';
export const defaultSchema = 'eventlog';

/** A schema name safe to stand in SQL unquoted, and as the NOTIFY channel; throws for any other. */
export function checkedSchema(schema: string): string {
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) throw new Error(`not a schema name: ${schema}`);
  return schema;
}

/**
 * For every pool of the application: `new pg.Pool({ ...connection, ...appPoolOptions() })`. The log
 * must have been installed before, since PostgreSQL refuses a role it does not know.
 */
export function appPoolOptions(): { readonly options: string } {
  const settings = {
    role: appRole,
    lock_timeout: '5s',
    idle_in_transaction_session_timeout: '10s',
  };
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  return { options: options.join(' ') };
}
