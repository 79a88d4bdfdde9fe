import { spawn } from 'node:child_process';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { newestDeskSource, newestServerSource, projectRoot } from './sources.mjs';

const dist = join(projectRoot, 'dist');
const lock = join(projectRoot, 'node_modules', '.tracker-build.lock');

const mtime = (file) => {
  try {
    return statSync(file).mtimeMs;
  } catch {
    return 0;
  }
};

const alive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** Several commands started at once build once; a lock whose holder died is taken over. */
const locked = async (work) => {
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const holder = Number(mtime(lock) && readFileSync(lock, 'utf8'));
      if (holder && !alive(holder)) rmSync(lock, { force: true });
      else await pause(100);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
};

const run = (what, script, args) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(projectRoot, 'node_modules', script), ...args], {
      cwd: projectRoot,
      // A test that builds must not build another product.
      env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const lines = [];
    child.stdout.on('data', (chunk) => lines.push(chunk));
    child.stderr.on('data', (chunk) => lines.push(chunk));
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) return resolve();
      reject(new Error(`构建失败（${what}）：\n${Buffer.concat(lines).toString()}`));
    });
  });

/** Each half with the stamp that tells when it was built, and from what. */
const server = {
  stamp: join(dist, '.built'),
  newest: newestServerSource,
  build: () => run('nest build', '@nestjs/cli/bin/nest.js', ['build', '--all']),
};
const desks = {
  stamp: join(dist, '.built-web'),
  newest: newestDeskSource,
  build: async () => {
    const next = join(dist, '.web-next');
    const into = ['--outDir', next, '--emptyOutDir'];
    await run('vite build', 'vite/bin/vite.js', [
      'build',
      'apps/web',
      '--logLevel',
      'warn',
      ...into,
    ]);
    putInPlace(next, join(dist, 'web'));
  },
};

/**
 * Files take their places whole, the page that names them last: a served office may be asked for them at
 * any moment, and browsers keep what they got. Those of earlier builds stay for the pages that are open.
 */
const putInPlace = (from, to) => {
  const isPage = (file) => file.endsWith('.html');
  const files = readdirSync(from, { recursive: true }).filter((file) =>
    statSync(join(from, file)).isFile(),
  );
  for (const file of files.sort((a, b) => isPage(a) - isPage(b))) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    renameSync(join(from, file), join(to, file));
  }
  rmSync(from, { recursive: true, force: true });
};

const isBuilt = ({ stamp, newest }) => mtime(stamp) >= newest();

const build = async (half) => {
  const from = half.newest();
  await half.build();
  writeFileSync(half.stamp, '');
  utimesSync(half.stamp, from / 1000, from / 1000 + 0.001);
};

/** Builds into dist whatever has a source newer than its build; `web: false` leaves the desks alone. */
export const ensureBuild = async ({ force = false, web = true } = {}) => {
  const wanted = () => [server, ...(web ? [desks] : [])].filter((half) => force || !isBuilt(half));
  if (wanted().length === 0) return;
  await locked(async () => {
    mkdirSync(dist, { recursive: true });
    writeFileSync(join(dist, 'package.json'), '{"type":"module"}\n');
    await Promise.all(wanted().map(build));
  });
};

if (process.argv[1] === import.meta.filename)
  await ensureBuild({ force: !process.argv.includes('--if-needed') });
