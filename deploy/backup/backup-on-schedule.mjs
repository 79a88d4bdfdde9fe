// Exports the log every day, keeps the newest, and says at once when it did not work.
// Its settings are arguments: they are no settings of the product. SIGHUP asks for a backup at once.
import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { leftOver, nameAt, nextAt, surplus } from './schedule.mjs';

const { values } = parseArgs({
  options: {
    at: { type: 'string', default: '02:30' },
    /** Seconds from one to the next, instead of a time of the day. */
    every: { type: 'string' },
    keep: { type: 'string', default: '14' },
    'keep-keys': { type: 'string', default: '14' },
    into: { type: 'string', default: '/var/lib/foi-tracker/backup' },
    keys: { type: 'string', default: '/var/lib/foi-tracker/keys' },
    state: { type: 'string', default: '/tmp/backup.json' },
    tracker: { type: 'string', default: '/app/dist/apps/cli/main.js' },
    /** Only says by its exit code whether the backups are in order. */
    check: { type: 'boolean', default: false },
  },
});
const { into, keys, state } = values;
const wholeNumber = (name) => {
  const number = Number(values[name]);
  if (Number.isInteger(number) && number >= 1) return number;
  throw new Error(`--${name} 应为正整数`);
};
if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(values.at)) throw new Error('--at 应为 HH:MM');
const keep = { backups: wholeNumber('keep'), keys: wholeNumber('keep-keys') };
const periodMs = (values.every ? wholeNumber('every') : 86_400) * 1000;

const say = (text) => process.stdout.write(`${new Date().toISOString()} ${text}\n`);
const complain = (text) => process.stderr.write(`${new Date().toISOString()} ${text}\n`);
const lastRun = () => fs.readFile(state, 'utf8').then(JSON.parse, () => null);
const stopping = new AbortController();
/** Aborted by whoever wants a backup before its hour. */
let asked = new AbortController();

/** Runs the command line of the product; resolves when it ended well. */
const exportTo = (file) =>
  new Promise((resolve, reject) => {
    const argv = [values.tracker, 'export-log', file];
    const { signal } = stopping;
    const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'pipe'], signal });
    let told = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        told = `${told}${chunk}`.slice(-2_000);
      });
    child.on('error', reject);
    child.on('close', (code, by) =>
      code === 0 ? resolve() : reject(new Error(`${told.trim()}（${by ?? code}）`)),
    );
  });

const isThere = (path) =>
  fs.access(path).then(
    () => true,
    () => false,
  );

const onDisk = async (path) => {
  const handle = await fs.open(path, 'r');
  await handle.sync();
  await handle.close();
};

/** One backup: whole in its folder, its keys whole in theirs, and only then the old ones go. */
const backUp = async () => {
  const unfinished = join(into, '.unfinished');
  await fs.rm(unfinished, { recursive: true, force: true });
  await fs.mkdir(unfinished, { mode: 0o700 });
  for (const half of leftOver(await fs.readdir(keys))) await fs.rm(join(keys, half));
  const name = nameAt(new Date());
  const file = join(unfinished, name);
  try {
    await exportTo(file);
    const { size } = await fs.stat(file);
    if (size === 0) throw new Error('导出的文件是空的');
    if (!(await isThere(`${file}.keys`))) throw new Error('没有生成密钥文件');
    const keyFile = join(keys, `${name}.keys`);
    await fs.copyFile(`${file}.keys`, `${keyFile}.new`, constants.COPYFILE_EXCL);
    await fs.chmod(`${keyFile}.new`, 0o600);
    await onDisk(`${keyFile}.new`);
    await fs.rename(`${keyFile}.new`, keyFile);
    await onDisk(file);
    await fs.rename(file, join(into, name));
    // Both stand under their names, whatever happens now, before any other goes.
    for (const folder of [keys, into]) await onDisk(folder);
    for (const old of surplus(await fs.readdir(into), keep.backups)) await fs.rm(join(into, old));
    for (const old of surplus(await fs.readdir(keys), keep.keys)) await fs.rm(join(keys, old));
    return { name, size };
  } finally {
    await fs.rm(unfinished, { recursive: true, force: true });
  }
};

/** Whether it worked. */
const run = async () => {
  const before = await lastRun();
  try {
    const { name, size } = await backUp();
    say(`备份完成：${name}，${size} 字节。`);
    await fs.writeFile(state, JSON.stringify({ succeededAt: Date.now(), failed: null }));
    return true;
  } catch (error) {
    if (stopping.signal.aborted) return false;
    complain(`备份失败：${error.message}`);
    const succeededAt = before?.succeededAt ?? null;
    await fs.writeFile(state, JSON.stringify({ succeededAt, failed: error.message }));
    return false;
  }
};

/** After a failure it is tried again within the hour. */
const retryMs = 3_600_000;
/** Two hours of grace, and half the period where that is less. */
const overdueMs = periodMs + Math.min(periodMs / 2, 7_200_000);

const check = async () => {
  const last = await lastRun();
  const wrong =
    last === null
      ? null
      : (last.failed ??
        (Date.now() - last.succeededAt > overdueMs ? '超过一个周期没有新的备份' : null));
  if (wrong === null) return;
  complain(`备份不正常：${wrong}`);
  process.exitCode = 1;
};

const newest = async () => {
  const [name] = surplus(await fs.readdir(into), 0);
  return name === undefined ? 0 : (await fs.stat(join(into, name))).mtimeMs;
};

/** Waits for the hour, or until one is asked for. In short steps: clocks are set, and machines sleep. */
const until = async (due) => {
  while (Date.now() < due && !asked.signal.aborted) {
    const signal = AbortSignal.any([stopping.signal, asked.signal]);
    await pause(Math.min(60_000, due - Date.now()), null, { signal }).catch((error) => {
      if (stopping.signal.aborted) throw error;
    });
  }
  asked = new AbortController();
};

const serve = async () => {
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stopping.abort());
  process.on('SIGHUP', () => asked.abort());
  // Made up for at the start, where the machine was off at the hour.
  let due = Date.now() - (await newest()) >= periodMs ? Date.now() : null;
  for (;;) {
    due ??= values.every ? Date.now() + periodMs : nextAt(new Date(), values.at).getTime();
    say(`下次备份：${new Date(due).toLocaleString('zh-CN')}`);
    await until(due);
    due = (await run()) ? null : Date.now() + Math.min(periodMs, retryMs);
  }
};

if (values.check) await check();
else
  await serve().catch((error) => {
    if (!stopping.signal.aborted) throw error;
  });
