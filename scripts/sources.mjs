import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('..', import.meta.url));

const desks = join(projectRoot, 'apps', 'web');
const isSource = (name) =>
  /\.(tsx?|json|css|html|svg)$/.test(name) && !/\.(spec|fixtures)\.ts$/.test(name);

const newestIn = (folder, skip) => {
  let newest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (path === skip) continue;
    if (entry.isDirectory()) newest = Math.max(newest, newestIn(path, skip));
    else if (isSource(entry.name)) newest = Math.max(newest, changed(path));
  }
  return newest;
};

/** A file that went away while it was looked at is no source. */
const changed = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

const newest = (roots, files, skip) =>
  Math.max(
    ...roots.map((root) => newestIn(join(projectRoot, root), skip)),
    ...files.map((file) => changed(join(projectRoot, file))),
  );

/** When the newest source of the server's programs was changed, in milliseconds. */
export const newestServerSource = () =>
  newest(
    ['apps', 'libs'],
    ['package.json', 'tsconfig.json', 'nest-cli.json', 'rspack.config.js'],
    desks,
  );

/** When the newest source of the desks was changed, in milliseconds. */
export const newestDeskSource = () => newest(['apps/web', 'libs'], ['package.json']);
