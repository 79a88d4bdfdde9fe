import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureBuild } from './build.mjs';
import { builtFiles } from './bundle/built-files.mjs';
import { licencesOf } from './bundle/licences.mjs';
import { pack } from './bundle/pack.mjs';
import { deskPackages, serverPackages } from './bundle/packages.mjs';
import { stageFile, stagePackage } from './bundle/stage.mjs';
import { projectRoot } from './sources.mjs';

/**
 * One archive for networks without a registry: the built programs, the packages that they load and the
 * licences of all of it, for Linux x64. Nothing is downloaded: it is all in this checkout. The argument
 * names the folder that the archive goes to.
 */
const started = Date.now();
const starters = { 'start.mjs': 'api', 'worker.mjs': 'worker', 'tracker.mjs': 'cli' };

const starter = (app) => `const main = new URL('./dist/apps/${app}/main.js', import.meta.url);
process.argv[1] = main.pathname;
await import(main.href);
`;

const stage = (root, names) => {
  const at = (...path) => join(root, ...path);
  for (const file of builtFiles()) stageFile(join(projectRoot, 'dist', file), at('dist', file));
  const packages = serverPackages();
  for (const place of packages) stagePackage(join(projectRoot, place), at(place));
  const { name, version, description, license, engines } = JSON.parse(
    readFileSync(join(projectRoot, 'package.json'), 'utf8'),
  );
  const manifest = { name, version, private: true, description, license, type: 'module', engines };
  writeFileSync(at('package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  for (const [file, app] of Object.entries(starters)) writeFileSync(at(file), starter(app));
  writeFileSync(at('THIRD-PARTY.txt'), licencesOf([...packages, ...deskPackages()]));
  const install = readFileSync(join(import.meta.dirname, 'bundle/texts/INSTALL.txt'), 'utf8');
  writeFileSync(
    at('INSTALL.txt'),
    install.replace(/\{(\w+)\}/g, (_, key) => names[key]),
  );
  stageFile(join(projectRoot, 'README.md'), at('README.md'));
  stagePackage(join(projectRoot, 'docs/runbook'), at('docs/runbook'));
  return packages.length;
};

const bundle = async () => {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('离线安装包只能在 Linux x64 上制作：包里的程序取自本机的 node_modules。');
  await ensureBuild();
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  const folder = `foi-tracker-${version}`;
  const archive = `${folder}-linux-x64.tar.gz`;
  const named = process.argv[2];
  const out = named
    ? resolve(process.env.INIT_CWD ?? process.cwd(), named)
    : join(projectRoot, 'dist', 'bundle');
  mkdirSync(out, { recursive: true });
  const parent = mkdtempSync(join(tmpdir(), 'tracker-bundle-'));
  try {
    const packages = stage(join(parent, folder), { version, folder, archive });
    const unfinished = join(out, `${archive}.part`);
    const { sha256, bytes } = await pack(parent, folder, unfinished);
    renameSync(unfinished, join(out, archive));
    writeFileSync(join(out, `${archive}.sha256`), `${sha256}  ${archive}\n`);
    const megabytes = (bytes / 1e6).toFixed(1);
    const seconds = ((Date.now() - started) / 1_000).toFixed(1);
    console.log(`离线安装包：${join(out, archive)}`);
    console.log(`${megabytes} MB，${packages} 个依赖包，用时 ${seconds} 秒，SHA-256：${sha256}`);
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
};

try {
  await bundle();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
