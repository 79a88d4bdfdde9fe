import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { newestSource, projectRoot } from './sources.mjs';

const dist = join(projectRoot, 'dist');
const stamp = join(dist, '.built');
const lock = join(projectRoot, 'node_modules', '.tracker-build.lock');

const mtime = (file) => {
  try {
    return statSync(file).mtimeMs;
  } catch {
    return 0;
  }
};

export const isBuilt = () => mtime(stamp) >= newestSource();

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

const nestBuild = () =>
  new Promise((resolve, reject) => {
    const nest = join(projectRoot, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js');
    const child = spawn(process.execPath, [nest, 'build', '--all'], {
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const lines = [];
    child.stdout.on('data', (chunk) => lines.push(chunk));
    child.stderr.on('data', (chunk) => lines.push(chunk));
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) return resolve();
      reject(new Error(`构建失败（nest build）：\n${Buffer.concat(lines).toString()}`));
    });
  });

/** Builds every app into dist when a source is newer than the build. */
export const ensureBuild = async ({ force = false } = {}) => {
  if (!force && isBuilt()) return;
  await locked(async () => {
    if (!force && isBuilt()) return;
    const from = newestSource();
    await nestBuild();
    mkdirSync(dist, { recursive: true });
    writeFileSync(join(dist, 'package.json'), '{"type":"module"}\n');
    writeFileSync(stamp, '');
    utimesSync(stamp, from / 1000, from / 1000 + 0.001);
  });
};

if (process.argv[1] === import.meta.filename)
  await ensureBuild({ force: !process.argv.includes('--if-needed') });
