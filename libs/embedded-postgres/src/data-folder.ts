import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { sharedFolder } from './binaries.js';
import { EmbeddedPostgresError, errorText } from './errors.js';
import { canEnter, type OsUser, serverUser } from './os-user.js';

export type DataFolderChoice = {
  readonly folder: string;
  /** One line for the user when the folder is not the one asked for, else null. */
  readonly chosenBecause: string | null;
};

export type DataFolderRequest = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly projectRoot: string;
  /** `process.getuid()`; 0 is root. */
  readonly uid: number;
};

/** Root's own folder that only root may enter, such as one of `mktemp -d`: its group can be given to the server. */
const canBeOpened = (folder: string): boolean => {
  const { uid, mode } = statSync(folder);
  return uid === 0 && (mode & 0o077) === 0;
};

const reachable = (folder: string, user: OsUser): boolean => {
  let existing = folder;
  while (!existsSync(existing)) existing = dirname(existing);
  if (canEnter(existing, user)) return true;
  return existing === folder && canBeOpened(folder) && canEnter(dirname(folder), user);
};

/**
 * Where the data lie: TRACKER_DATA, relative to the caller's folder (INIT_CWD under npm), else
 * `.tracker-data` in the project. Where root asks for a folder that the server's user cannot reach,
 * a readable one under /var/lib/foi-tracker, one for each folder asked for.
 */
export const resolveDataFolder = (request: DataFolderRequest): DataFolderChoice => {
  const { env, cwd, projectRoot, uid } = request;
  const named = env.TRACKER_DATA?.trim();
  const asked = named
    ? resolve(env.INIT_CWD || cwd, named)
    : join(resolve(projectRoot), '.tracker-data');
  if (uid !== 0) return { folder: asked, chosenBecause: null };
  const user = serverUser();
  if (reachable(asked, user)) return { folder: asked, chosenBecause: null };
  const suffix = createHash('sha256').update(asked).digest('hex').slice(0, 12);
  const label = basename(named ? asked : resolve(projectRoot)).replace(/[^\w.-]+/g, '_');
  const folder = join(sharedFolder, `${label}-${suffix}`);
  return {
    folder,
    chosenBecause: `数据目录：${folder}（数据库以系统用户 ${user.name} 运行，无法进入 ${asked}）`,
  };
};

const unwritable = (folder: string, error: unknown): EmbeddedPostgresError =>
  new EmbeddedPostgresError(
    'data-folder-unwritable',
    { folder, reason: errorText(error) },
    `数据目录无法写入：${folder}。请检查目录权限和磁盘，或用 TRACKER_DATA 指定其他目录。`,
  );

/** Folders that root makes must be passable for the server's user whatever umask root has. */
const makePassable = (first: string, folder: string): void => {
  for (let made = folder; made.length >= first.length; made = dirname(made)) {
    chmodSync(made, statSync(made).mode | 0o011);
  }
};

/** Makes missing folders one by one and returns the first; `recursive` never comes back where /proc says ENOENT. */
const makeFolders = (folder: string): string | undefined => {
  if (existsSync(folder)) return undefined;
  const first = makeFolders(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
  return first ?? folder;
};

const create = (folder: string): void => {
  const first = makeFolders(folder);
  if (first !== undefined && process.getuid?.() === 0) makePassable(first, folder);
  accessSync(folder, constants.W_OK | constants.X_OK);
};

/**
 * Makes the data folder if missing, lets the server's user through, and returns its real path.
 * Throws `data-folder-unwritable` or `data-folder-unreachable`.
 */
export const prepareDataFolder = (asked: string, user: OsUser): string => {
  try {
    create(asked);
  } catch (error) {
    throw unwritable(asked, error);
  }
  const folder = realpathSync(asked);
  if (canEnter(folder, user)) return folder;
  if (canBeOpened(folder)) {
    chownSync(folder, 0, user.gid);
    chmodSync(folder, statSync(folder).mode | 0o010);
    if (canEnter(folder, user)) return folder;
  }
  throw new EmbeddedPostgresError(
    'data-folder-unreachable',
    { folder, user: user.name },
    `系统用户 ${user.name} 无法进入数据目录：${folder}。请放开上级目录的通行权限，或用 TRACKER_DATA 指定其他目录。`,
  );
};
