import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { EmbeddedPostgresError, errorCode } from './errors.js';
import { processBirth } from './process-identity.js';

/**
 * A lock between processes that outlives no owner. Node has no flock, so it is a row of numbered files:
 * the highest number says who holds it, an empty file or a dead owner means nobody, and to take it is
 * to create the next number, which only one can. Numbers only grow, so an owner judged dead a moment
 * ago can never be confused with the live one who came after.
 */
const prefix = 'turn.';

const turns = (folder: string): readonly number[] =>
  readdirSync(folder)
    .filter((name) => /^turn\.\d+$/.test(name))
    .map((name) => Number(name.slice(prefix.length)))
    .sort((a, b) => a - b);

type Owner = { readonly pid: number; readonly birth: string };

const ownerOf = (file: string): Owner | 'free' | 'gone' => {
  try {
    const text = readFileSync(file, 'utf8');
    return text === '' ? 'free' : (JSON.parse(text) as Owner);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'gone';
    throw error;
  }
};

const held = (file: string): Owner | null => {
  const owner = ownerOf(file);
  if (owner === 'free' || owner === 'gone') return null;
  return processBirth(owner.pid) === owner.birth ? owner : null;
};

const createNext = (folder: string, turn: number): boolean => {
  const owner: Owner = { pid: process.pid, birth: processBirth(process.pid) ?? '' };
  const draft = join(folder, `draft.${process.pid}.${randomBytes(6).toString('hex')}`);
  // A link appears whole or not at all, so nobody reads half an owner.
  writeFileSync(draft, JSON.stringify(owner));
  // Whatever the umask, root's turn in a user's folder must be readable to that user.
  chmodSync(draft, 0o644);
  try {
    linkSync(draft, join(folder, `${prefix}${turn}`));
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
};

/** Takes the lock if nobody holds it: the number taken, or who holds it. */
const tryTake = (folder: string): number | Owner | null => {
  const highest = turns(folder).at(-1) ?? 0;
  const owner = highest === 0 ? null : held(join(folder, `${prefix}${highest}`));
  if (owner !== null) return owner;
  const mine = highest + 1;
  if (!createNext(folder, mine)) return null;
  const now = turns(folder);
  if (now.at(-1) !== mine) {
    // The number had been used and cleared away meanwhile; somebody stands above it.
    rmSync(join(folder, `${prefix}${mine}`), { force: true });
    return null;
  }
  for (const old of now.slice(0, -1)) rmSync(join(folder, `${prefix}${old}`), { force: true });
  return mine;
};

const prepare = (folder: string): void => {
  try {
    // Not with its parents: a data folder that vanished must not come back empty.
    mkdirSync(folder);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
  // Root may act in the folder of a normal user, who must be able to take the lock afterwards.
  if (process.getuid?.() === 0) {
    const { uid, gid } = statSync(dirname(folder));
    chownSync(folder, uid, gid);
  }
};

const release = (file: string): void => {
  try {
    truncateSync(file);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
};

export type LockWait = {
  readonly timeoutMs: number;
  /** Asked between attempts; true ends the wait with the error `stopped`. */
  readonly stopping?: () => boolean;
};

/** Runs `work` while this process alone holds the lock in `folder`. Throws `data-folder-busy` or `stopped`. */
export const withFileLock = async <T>(
  folder: string,
  wait: LockWait,
  work: () => Promise<T>,
): Promise<T> => {
  prepare(folder);
  const deadline = Date.now() + wait.timeoutMs;
  for (;;) {
    if (wait.stopping?.() === true) throw new EmbeddedPostgresError('stopped', {}, '已停止。');
    const taken = tryTake(folder);
    if (typeof taken === 'number') {
      const file = join(folder, `${prefix}${taken}`);
      try {
        return await work();
      } finally {
        release(file);
      }
    }
    if (taken !== null && Date.now() > deadline) {
      throw new EmbeddedPostgresError(
        'data-folder-busy',
        { folder, pid: taken.pid },
        `数据目录正被进程 ${taken.pid} 启动或停止，等待超时：${dirname(folder)}`,
      );
    }
    await pause(taken === null ? 2 : 25);
  }
};
