import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { writeAccessRules } from './access-rules.js';
import { EmbeddedPostgresError } from './errors.js';
import { asUser } from './os-user.js';
import { hasCluster } from './place.js';
import { serverEnvironment } from './server-settings.js';
import type { Place } from './types.js';

/**
 * Collation is bytes, so that order never depends on the machine; the character type is UTF-8, because
 * pg_trgm asks the C library what a letter is and under plain C finds none in Chinese text.
 */
const localeArguments = (characterType: string): readonly string[] => [
  '--encoding=UTF8',
  '--locale=C',
  `--lc-ctype=${characterType}`,
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
];

const exitCode = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', resolve);
  });

const initdb = async (place: Place, folder: string, characterType: string) => {
  const options = ['-D', folder, '-U', 'tracker', '--auth-local=peer', '--auth-host=reject'];
  const sync = place.durable ? [] : ['--no-sync'];
  const program = join(place.native, 'bin', 'initdb');
  const child = spawn(program, [...options, ...localeArguments(characterType), ...sync], {
    ...asUser(place.user),
    env: serverEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
    // A Ctrl-C must not leave half a folder and an error; node ends the work itself.
    detached: true,
  });
  const [code, words] = await Promise.all([exitCode(child), text(child.stderr)]);
  return { ok: code === 0, words: words.trim() };
};

const emptyFolder = (place: Place): string => {
  const name = `postgres.init-${process.pid}-${randomBytes(3).toString('hex')}`;
  const folder = join(place.dataFolder, name);
  mkdirSync(folder, { mode: 0o700 });
  if (process.getuid?.() === 0) chownSync(folder, place.user.uid, place.user.gid);
  return folder;
};

/** What an interrupted start left. The caller holds the folder's lock, so nobody needs it any more. */
const clearLeftovers = (dataFolder: string): void => {
  for (const name of readdirSync(dataFolder)) {
    if (!name.startsWith('postgres.init-')) continue;
    try {
      rmSync(join(dataFolder, name), { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // An initdb that outlived its parent may still be writing there; the next start clears it.
    }
  }
};

/**
 * Creates the cluster unless it is there. It is built beside its place and renamed, so a kill at any
 * moment leaves either nothing or the whole. The caller holds the folder's lock. Throws `init-failed`.
 */
export const initialise = async (place: Place): Promise<void> => {
  clearLeftovers(place.dataFolder);
  if (hasCluster(place.cluster, place.major)) return;
  let reason = '';
  for (const characterType of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
    const folder = emptyFolder(place);
    const result = await initdb(place, folder, characterType);
    if (result.ok) {
      writeAccessRules(folder, place.user);
      renameSync(folder, place.cluster);
      return;
    }
    reason ||= result.words;
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    if (!/invalid locale/.test(result.words)) break;
  }
  throw new EmbeddedPostgresError(
    'init-failed',
    { folder: place.dataFolder, reason },
    `无法在 ${place.dataFolder} 建立数据库：${reason}`,
  );
};
