import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const script = 'deploy/backup/backup-on-schedule.mjs';
const ended = /^tracker-\d{8}-\d{6}\.ndjson$/;

/** What the schedule says by itself, in the time of the office. */
const asked = (expression: string): unknown => {
  const code = `import * as schedule from './deploy/backup/schedule.mjs';
    process.stdout.write(JSON.stringify(${expression}));`;
  const env = { ...process.env, TZ: 'Asia/Shanghai' };
  const argv = ['--input-type=module', '-e', code];
  return JSON.parse(execFileSync(process.execPath, argv, { env, encoding: 'utf8' }));
};

describe('The schedule of backups', () => {
  it('is an hour of the office, today or tomorrow', () =>
    expect(
      asked(`[
        schedule.nextAt(new Date('2026-11-22T01:00:00+08:00'), '02:30'),
        schedule.nextAt(new Date('2026-11-22T02:30:00+08:00'), '02:30'),
        schedule.nextAt(new Date('2026-12-31T23:59:59+08:00'), '02:30'),
      ]`),
    ).toEqual([
      '2026-11-21T18:30:00.000Z',
      '2026-11-22T18:30:00.000Z',
      '2026-12-31T18:30:00.000Z',
    ]));

  it('lets go of the oldest, and of no file of another name', () =>
    expect(
      asked(`schedule.surplus(['notes.ndjson', 'tracker-20260103-023000.ndjson',
        'tracker-20260101-023000.ndjson', 'tracker-20260102-023000.ndjson', '.unfinished'], 1)`),
    ).toEqual(['tracker-20260102-023000.ndjson', 'tracker-20260101-023000.ndjson']));
});

describe('The backup service', () => {
  let folder: string;
  let running: ChildProcess | null = null;
  let output = '';
  const path = (...names: string[]) => join(folder, ...names);
  const options = () => [
    `--into=${path('backup')}`,
    `--keys=${path('keys')}`,
    `--state=${path('state.json')}`,
    `--tracker=${path('tracker.mjs')}`,
  ];

  /** In place of the command line: it writes what `tracker export-log` writes, or fails as it does. */
  const tracker = (body: string) =>
    writeFileSync(
      path('tracker.mjs'),
      `import { writeFileSync } from 'node:fs';
const [, , command, file] = process.argv;
if (command !== 'export-log') throw new Error(command);
${body}`,
    );
  const good = `writeFileSync(file, '{"event":1}\\n'); writeFileSync(file + '.keys', 'sealed');`;

  const start = (...more: string[]) => {
    output = '';
    const child = spawn(process.execPath, [script, ...options(), ...more], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk) => {
        output += chunk;
      });
    running = child;
  };
  const says = async (text: string, times = 1): Promise<void> => {
    for (let left = 200; output.split(text).length - 1 < times; left -= 1) {
      if (left === 0) throw new Error(`not said: ${text}\n${output}`);
      await pause(50);
    }
  };
  const stop = async (): Promise<number | null> => {
    const child = running;
    running = null;
    if (!child) return null;
    if (child.exitCode !== null) return child.exitCode;
    child.kill('SIGTERM');
    return new Promise((resolve) => child.once('exit', resolve));
  };
  const check = () =>
    spawnSync(process.execPath, [script, '--check', ...options(), '--every=3600'], {
      encoding: 'utf8',
    });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'foi-backup-'));
    for (const name of ['backup', 'keys']) mkdirSync(path(name));
  });
  afterEach(async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('exports on time, keys apart, keeps the newest and ends when it is told to', async () => {
    tracker(good);
    writeFileSync(path('backup', 'notes.txt'), 'of somebody else');
    writeFileSync(path('keys', 'tracker-20260101-023000.ndjson.keys.new'), 'of one that broke off');
    start('--every=1', '--keep=2', '--keep-keys=1');
    await says('备份完成', 3);
    expect(await stop()).toBe(0);
    const backups = readdirSync(path('backup')).filter((name) => ended.test(name));
    expect(backups).toHaveLength(2);
    expect(readdirSync(path('backup')).sort()).toEqual(['notes.txt', ...backups].sort());
    expect(readdirSync(path('keys'))).toEqual([`${backups.at(-1)}.keys`]);
    expect(statSync(path('keys', `${backups.at(-1)}.keys`)).mode & 0o777).toBe(0o600);
    expect(readFileSync(path('backup', backups[0] ?? ''), 'utf8')).toBe('{"event":1}\n');
    expect(check()).toMatchObject({ status: 0, stderr: '' });
  });

  it('says a failure with its reason, is unhealthy from then on, and lets no old one go', async () => {
    const old = 'tracker-20200101-023000.ndjson';
    writeFileSync(path('backup', old), 'old');
    tracker(
      `writeFileSync(file, 'half'); process.stderr.write('无法连接事件库\\n'); process.exitCode = 1;`,
    );
    start('--every=1', '--keep=1');
    await says('备份失败：无法连接事件库（1）');
    expect(check()).toMatchObject({ status: 1, stderr: expect.stringContaining('无法连接事件库') });
    tracker(good);
    // It tries again by itself, and is well again.
    await says('备份完成');
    expect(check().status).toBe(0);
    await stop();
    expect(readdirSync(path('backup'))).not.toContain(old);
  });

  it.each([
    ['no key file', `writeFileSync(file, 'x');`, '没有生成密钥文件'],
    [
      'nothing in it',
      `writeFileSync(file, ''); writeFileSync(file + '.keys', 'k');`,
      '导出的文件是空的',
    ],
  ])('takes no backup with %s', async (_what, body, reason) => {
    tracker(body);
    start('--every=3600');
    await says(`备份失败：${reason}`);
    await stop();
    expect([...readdirSync(path('backup')), ...readdirSync(path('keys'))]).toEqual([]);
  });

  it('makes up at the start for what it missed, and only then', async () => {
    tracker(good);
    start('--at=02:30');
    await says('下次备份');
    await says('备份完成');
    await stop();
    start('--at=02:30');
    await says('下次备份');
    await pause(300);
    await stop();
    expect(output).not.toContain('备份完成');
  });

  it('makes one at once for whoever asks, and keeps to its hour', async () => {
    tracker(good);
    start('--at=02:30');
    await says('备份完成');
    await says('下次备份', 2);
    running?.kill('SIGHUP');
    await says('备份完成', 2);
    await says('下次备份', 3);
    const hours = output.match(/(?<=下次备份：).*/g) ?? [];
    expect(hours.at(-1)).toBe(hours.at(-2));
    expect(await stop()).toBe(0);
  });

  it('is unhealthy when the last one is too long ago', () => {
    const state = (hours: number) =>
      writeFileSync(
        path('state.json'),
        JSON.stringify({ succeededAt: Date.now() - hours * 3_600_000, failed: null }),
      );
    state(1.4);
    expect(check().status).toBe(0);
    state(1.6);
    expect(check()).toMatchObject({ status: 1, stderr: expect.stringContaining('没有新的备份') });
  });

  it.each([['--at=25:00'], ['--keep=0'], ['--every=x']])('refuses %s', (word) => {
    const { status, stderr } = spawnSync(process.execPath, [script, ...options(), word], {
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toContain('应为');
  });
});
