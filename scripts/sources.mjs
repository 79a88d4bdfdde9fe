import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('..', import.meta.url));

const roots = ['apps', 'libs'];
const files = ['package.json', 'tsconfig.json', 'nest-cli.json', 'rspack.config.js'];
const isSource = (name) => /\.(ts|json)$/.test(name) && !/\.(spec|fixtures)\.ts$/.test(name);

const newestIn = (folder) => {
  let newest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) newest = Math.max(newest, newestIn(path));
    else if (isSource(entry.name)) newest = Math.max(newest, statSync(path).mtimeMs);
  }
  return newest;
};

/** When the newest source was changed, in milliseconds. */
export const newestSource = () =>
  Math.max(
    ...roots.map((root) => newestIn(join(projectRoot, root))),
    ...files.map((file) => statSync(join(projectRoot, file)).mtimeMs),
  );
