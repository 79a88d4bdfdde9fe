import { spawnSync } from 'node:child_process';
import { userInfo } from 'node:os';
import { EmbeddedPostgresError } from './errors.js';

export type OsUser = { readonly name: string; readonly uid: number; readonly gid: number };

/** The OS user of this process. Throws `no-os-user` for a uid without a name, which peer authentication cannot map. */
export const currentUser = (): OsUser => {
  try {
    const { username, uid, gid } = userInfo();
    return { name: username, uid, gid };
  } catch {
    const uid = process.getuid?.() ?? -1;
    throw new EmbeddedPostgresError(
      'no-os-user',
      { uid },
      `当前系统用户（uid ${uid}）在本机没有用户名，内置数据库无法启动；请换用有用户名的系统用户，或设置 DATABASE_URL 使用外部数据库。`,
    );
  }
};

const run = (command: string, ...args: string[]) =>
  spawnSync(command, args, { cwd: '/', encoding: 'utf8' });

/** A user of this machine by name, or null. */
export const findUser = (name: string): OsUser | null => {
  const uid = run('id', '-u', name);
  const gid = run('id', '-g', name);
  if (uid.status !== 0 || gid.status !== 0) return null;
  return { name, uid: Number(uid.stdout.trim()), gid: Number(gid.stdout.trim()) };
};

/** A user of this machine by number, or null. */
export const findUserByUid = (uid: number): OsUser | null => {
  const name = run('id', '-un', String(uid));
  return name.status === 0 ? findUser(name.stdout.trim()) : null;
};

const sleep = (milliseconds: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
};

/** Adds a system user without home or shell; tried again, since two processes may do so at once. Null if it cannot. */
export const createSystemUser = (name: string): OsUser | null => {
  const home = ['--no-create-home', '--home-dir', '/', '--shell', '/bin/false'];
  for (let tries = 0; tries < 5; tries += 1) {
    const made = run('useradd', '--system', '--user-group', ...home, name);
    // BusyBox systems (Alpine) have no useradd, and an adduser with other options.
    if (made.error !== undefined) run('adduser', '-S', '-D', '-H', '-h', '/', name);
    const found = findUser(name);
    if (found !== null) return found;
    sleep(100);
  }
  return null;
};

/**
 * The user that PostgreSQL runs as: ourselves, but never root, which it refuses.
 * For root it is `postgres`, created if missing, else `nobody`.
 */
export const serverUser = (): OsUser => {
  const self = currentUser();
  if (self.uid !== 0) return self;
  const found = findUser('postgres') ?? createSystemUser('postgres') ?? findUser('nobody');
  if (found !== null) return found;
  throw new EmbeddedPostgresError(
    'no-os-user',
    { uid: 0 },
    '以 root 运行时需要系统用户 postgres 来运行内置数据库，但无法建立该用户；请先建立该用户，或改用普通用户运行。',
  );
};

/** Spawn options that make a child run as this user; the working folder is one that everybody may enter. */
export const asUser = (user: OsUser): { cwd: string; uid?: number; gid?: number } =>
  process.getuid?.() === 0 && user.uid !== 0
    ? { cwd: '/', uid: user.uid, gid: user.gid }
    : { cwd: '/' };

/** Whether this user can enter an existing folder. */
export const canEnter = (folder: string, user: OsUser): boolean =>
  spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...asUser(user), stdio: 'ignore' })
    .status === 0;
