import { createHash } from 'node:crypto';
import { chmodSync, chownSync, lstatSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgresError, errorCode } from './errors.js';
import { canEnter, type OsUser } from './os-user.js';

export const socketPort = 5432;

/** Longest socket path that the kernel takes (sockaddr_un, 108 bytes with its closing zero; 104 on macOS). */
const longestPath = process.platform === 'linux' ? 107 : 103;

export const socketFile = (folder: string): string => join(folder, `.s.PGSQL.${socketPort}`);

const fits = (folder: string): boolean => Buffer.byteLength(socketFile(folder)) <= longestPath;

/** Whether the folder is a real one that only this user may enter: a name in /tmp can be squatted by anybody. */
export const isPrivateTo = (folder: string, user: OsUser): boolean => {
  try {
    const found = lstatSync(folder);
    return found.isDirectory() && found.uid === user.uid && (found.mode & 0o077) === 0;
  } catch {
    return false;
  }
};

const own = (folder: string, user: OsUser): string => {
  if (process.getuid?.() === 0) chownSync(folder, user.uid, user.gid);
  chmodSync(folder, 0o700);
  return folder;
};

const makeIn = (parent: string, name: string, user: OsUser): string => {
  const folder = join(parent, name);
  if (isPrivateTo(folder, user)) return folder;
  try {
    mkdirSync(folder, { mode: 0o700 });
    return own(folder, user);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    // Somebody else's: take a name nobody could guess. Others find it in postmaster.pid.
    return own(mkdtempSync(`${folder}-`), user);
  }
};

/** The fixed part of the name for a data folder: 12 hex digits of its real path. */
export const socketFolderName = (dataFolder: string): string =>
  `foi-tracker-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 12)}`;

/**
 * A short private folder (0700, owned by the server's user) for the socket of this data folder.
 * `previous`, the one of a server that crashed, is used again so that those who share it find the new one.
 */
export const socketFolder = (
  dataFolder: string,
  user: OsUser,
  previous: string | null = null,
  temporary: string = tmpdir(),
): string => {
  const name = socketFolderName(dataFolder);
  if (previous?.includes(name) && fits(previous) && isPrivateTo(previous, user)) return previous;
  for (const parent of new Set([temporary, '/tmp', '/var/tmp'])) {
    // Seven bytes more for the suffix that a squatted name needs.
    if (!fits(join(parent, `${name}-XXXXXX`)) || !canEnter(parent, user)) continue;
    try {
      return makeIn(parent, name, user);
    } catch {}
  }
  throw new EmbeddedPostgresError(
    'socket-folder-unavailable',
    { folder: temporary },
    `找不到可存放数据库套接字的临时目录（试过 ${temporary}、/tmp、/var/tmp）；请把 TMPDIR 设为可写的短路径。`,
  );
};

/** Clears the socket folder of a server that has stopped. */
export const removeSocketFolder = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true });
