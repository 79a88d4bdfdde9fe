import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../sources.mjs';

const dist = join(projectRoot, 'dist');
const apps = ['api', 'worker', 'cli'];

/** Files reached from `first` by a piece of their name that stands in the text of another. */
const reached = (first, byPiece, pattern) => {
  const found = new Set(first);
  const queue = [...first];
  for (let file = queue.pop(); file; file = queue.pop()) {
    if (!/\.(m?js|css|html)$/.test(file)) continue;
    for (const [piece] of readFileSync(join(dist, file), 'utf8').matchAll(pattern))
      for (const other of byPiece.get(piece) ?? []) {
        if (found.has(other)) continue;
        found.add(other);
        queue.push(other);
      }
  }
  return [...found];
};

const chunksByHash = () => {
  const byHash = new Map();
  for (const name of readdirSync(join(dist, 'chunks'))) {
    const hash = /\.([0-9a-f]{16})\.js$/.exec(name)?.[1];
    if (hash) byHash.set(hash, [...(byHash.get(hash) ?? []), `chunks/${name}`]);
  }
  return byHash;
};

const assetsByName = () =>
  new Map(readdirSync(join(dist, 'web/assets')).map((name) => [name, [`web/assets/${name}`]]));

/** What of dist belongs to the present build, relative to dist: earlier builds leave their chunks there. */
export const builtFiles = () => {
  const programs = apps.map((app) => `apps/${app}/main.js`);
  const pages = ['web/index.html', 'web/favicon.svg', 'web/whole-page.js'];
  for (const file of [...programs, ...pages])
    if (!existsSync(join(dist, file)))
      throw new Error(`没有 dist/${file}。请先运行 npm run build。`);
  return [
    'package.json',
    ...reached(programs, chunksByHash(), /[0-9a-f]{16}/g),
    ...reached(pages, assetsByName(), /[\w.~-]+\.\w+/g),
  ].sort();
};
