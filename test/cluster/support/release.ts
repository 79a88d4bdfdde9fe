import { execFile } from 'node:child_process';
import { copyFileSync, cpSync, linkSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

export type Release = {
  readonly api: string;
  readonly worker: string;
  readonly cli: string;
};

/** Chunks never change under their name, so another name for the same file will do. */
const linkOrCopy = (from: string, to: string): void => {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
};

/** The build, made first where a source is newer; TRACKER_CLI names another one to try. */
const builtDist = async (root: string): Promise<string> => {
  const named = process.env.TRACKER_CLI;
  if (named) return join(named, '..', '..', '..');
  const build = join(root, 'scripts', 'build.mjs');
  await promisify(execFile)(process.execPath, [build, '--if-needed'], { cwd: root });
  return join(root, 'dist');
};

/** A copy of the build: a campaign of half an hour must not start half of its processes from another one. */
export const copyRelease = async (folder: string): Promise<Release> => {
  const root = process.cwd();
  const dist = await builtDist(root);
  const copy = join(folder, 'release');
  const chunks = join(copy, 'dist', 'chunks');
  mkdirSync(chunks, { recursive: true });
  cpSync(join(dist, 'apps'), join(copy, 'dist', 'apps'), { recursive: true });
  cpSync(join(dist, 'package.json'), join(copy, 'dist', 'package.json'));
  for (const name of readdirSync(join(dist, 'chunks')))
    if (name.endsWith('.js')) linkOrCopy(join(dist, 'chunks', name), join(chunks, name));
  cpSync(join(root, 'package.json'), join(copy, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const main = (app: string) => join(copy, 'dist', 'apps', app, 'main.js');
  return { api: main('api'), worker: main('worker'), cli: main('cli') };
};
