import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../sources.mjs';

const lock = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')).packages;
const target = { os: 'linux', cpu: 'x64', libc: 'glibc' };

const fits = (entry) =>
  Object.entries(target).every(([kind, name]) => !entry[kind] || entry[kind].includes(name));

/** Where a package that `from` asks for lies, as node looks for it; null when it is not installed. */
const resolved = (name, from) => {
  for (
    let place = from;
    ;
    place = place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/')))
  ) {
    const at = place === '' ? `node_modules/${name}` : `${place}/node_modules/${name}`;
    if (lock[at] && existsSync(join(projectRoot, at))) return at;
    if (place === '') return null;
  }
};

const wantedBy = (entry) => {
  const peers = Object.keys(entry.peerDependencies ?? {});
  const asked = [...Object.keys(entry.dependencies ?? {}), ...peers];
  const may = new Set([
    ...Object.keys(entry.optionalDependencies ?? {}),
    ...peers.filter((name) => entry.peerDependenciesMeta?.[name]?.optional),
  ]);
  const optionalPeers = new Set(peers.filter((name) => may.has(name)));
  return [...asked, ...may]
    .filter((name) => !optionalPeers.has(name))
    .map((name) => ({ name, optional: may.has(name) }));
};

/** The folders of all packages that these need, sorted; throws where one is not installed. */
const closure = (roots) => {
  const found = new Set();
  const queue = roots.map((root) => ({ ...root, from: '' }));
  for (let next = queue.pop(); next; next = queue.pop()) {
    const at = resolved(next.name, next.from);
    if (at === null) {
      if (next.optional) continue;
      throw new Error(`依赖 ${next.name} 没有安装。请先运行 npm install。`);
    }
    const entry = lock[at];
    if (found.has(at) || !fits(entry)) continue;
    // musl builds say so by their name only.
    if (/-musl$/.test(at)) continue;
    found.add(at);
    queue.push(...wantedBy(entry).map((one) => ({ ...one, from: at })));
  }
  return [...found].sort();
};

/** Folders of the packages that the programs load, relative to the checkout. */
export const serverPackages = () => closure(wantedBy({ ...lock[''], peerDependencies: {} }));

const importsOf = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.spec\./.test(entry.name))
    .flatMap(({ parentPath, path, name }) => {
      const text = readFileSync(join(parentPath ?? path, name), 'utf8');
      return [...text.matchAll(/(?:from|import) '((?:@[\w-]+\/)?[\w.-]+)/g)].map(
        ([, found]) => found,
      );
    });

/** Folders of the packages that are built into the desks: their code ships in dist/web. */
export const deskPackages = () => {
  const known = new Set([
    ...Object.keys(lock[''].dependencies),
    ...Object.keys(lock[''].devDependencies),
  ]);
  const used = new Set(
    importsOf(join(projectRoot, 'apps/web/src')).filter((name) => known.has(name)),
  );
  return closure([...used].map((name) => ({ name, optional: false })));
};

export const entryOf = (at) => lock[at];
