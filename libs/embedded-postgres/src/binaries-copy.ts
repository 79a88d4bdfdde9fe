import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { errorCode } from './errors.js';

const unneeded = /(\.a|[/\\]pkgconfig|[/\\]include)$/;

/** Gives everybody the right to read, so that a strict umask at install time does not matter. */
const openUp = (path: string): void => {
  const found = lstatSync(path);
  if (found.isSymbolicLink()) return;
  chmodSync(path, found.isDirectory() || (found.mode & 0o100) !== 0 ? 0o755 : 0o644);
  if (found.isDirectory()) for (const name of readdirSync(path)) openUp(join(path, name));
};

type Link = { readonly source: string; readonly target: string };

/** The library links that the package's install script makes: npm packages cannot carry links. */
const restoreLinks = (native: string): void => {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Link[]) {
    const link = join(dirname(native), target.replace(/^native/, nameOf(native)));
    const file = join(dirname(native), source.replace(/^native/, nameOf(native)));
    rmSync(link, { force: true });
    symlinkSync(relative(dirname(link), file), link);
  }
};

const nameOf = (folder: string): string => relative(dirname(folder), folder);

/** Copies `native` to `target` (58 MB, about 0.1 s), whole or not at all; another process may do the same at once. */
export const copyNative = (native: string, target: string): void => {
  const made = mkdirSync(dirname(target), { recursive: true });
  if (made !== undefined) chmodSync(dirname(target), 0o755);
  const draft = `${target}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  const filter = (path: string) => !unneeded.test(path);
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true, filter });
  restoreLinks(draft);
  openUp(draft);
  try {
    renameSync(draft, target);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes(errorCode(error) ?? '')) throw error;
    replaceBroken(draft, target);
  }
};

/** Somebody's copy stands there already: this one takes its place, and programs running from it keep their files. */
const replaceBroken = (draft: string, target: string): void => {
  const old = `${target}.old.${process.pid}`;
  renameSync(target, old);
  renameSync(draft, target);
  rmSync(old, { recursive: true, force: true });
};
