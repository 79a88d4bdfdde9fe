import { Client } from 'pg';
import { EmbeddedPostgresError, errorCode, errorText } from './errors.js';
import { currentUser } from './os-user.js';
import { socketPort } from './socket-folder.js';
import type { ConnectionTarget } from './types.js';

/** The database that everything of one data folder lives in. */
export const target = (socketFolder: string): ConnectionTarget => ({
  host: socketFolder,
  port: socketPort,
  user: 'tracker',
  database: 'tracker',
});

export type Attempt =
  | { readonly state: 'connected'; readonly client: Client }
  | { readonly state: 'recovering' | 'full' | 'absent' | 'no-database' };

const absent = ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'EAGAIN', '57P01', '57P02'];

const anotherUser = (): EmbeddedPostgresError =>
  new EmbeddedPostgresError(
    'data-folder-of-another-user',
    { user: currentUser().name },
    `当前系统用户 ${currentUser().name} 不能使用正在运行的内置数据库；请换用启动它的用户运行。`,
  );

/** What a failed connection says about the server. Throws what waiting cannot cure. */
const diagnose = (error: unknown): Exclude<Attempt['state'], 'connected'> => {
  const code = errorCode(error) ?? '';
  // 57P03: starting, recovering or shutting down; 53300: alive, with every connection taken.
  if (code === '57P03') return 'recovering';
  if (code === '53300') return 'full';
  if (code === '3D000') return 'no-database';
  if (absent.includes(code) || /terminated|timeout/.test(errorText(error))) return 'absent';
  // Peer authentication knows root and the owner of the folder only.
  if (code === '28000') throw anotherUser();
  throw error;
};

/** One attempt to connect under this application name (63 bytes of ASCII at most). */
export const connect = async (to: ConnectionTarget, applicationName: string): Promise<Attempt> => {
  const client = new Client({
    ...to,
    application_name: applicationName,
    connectionTimeoutMillis: 5000,
    // A server that hangs must not keep us from leaving.
    query_timeout: 15_000,
    ssl: false,
  });
  // Without a listener the loss of the server would end the whole process; `end` follows and is handled.
  client.on('error', () => {});
  try {
    await client.connect();
    return { state: 'connected', client };
  } catch (error) {
    await client.end().catch(() => {});
    return { state: diagnose(error) };
  }
};

/** Creates the database `tracker` in a new cluster; that somebody else did so meanwhile is as well. */
export const createDatabase = async (to: ConnectionTarget, applicationName: string) => {
  const attempt = await connect({ ...to, database: 'postgres' }, applicationName);
  if (attempt.state !== 'connected') return;
  try {
    await attempt.client.query(`create database "${to.database}"`);
  } catch (error) {
    if (!['42P04', '23505'].includes(errorCode(error) ?? '')) throw error;
  } finally {
    await attempt.client.end();
  }
};
