import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const projectRoot = join(__dirname, '..', '..');
const isTarget = process.platform === 'linux' && process.arch === 'x64';

type Day = {
  readonly ready: number;
  readonly page: string;
  readonly order: { readonly status: number; readonly number: string };
  readonly exit: number;
  readonly networks: readonly string[];
  readonly strangers: readonly string[];
};

/** How this user gets a network with nothing in it but the machine itself; null where the system forbids it. */
const alone = (): readonly string[] | null => {
  const up = 'ip link set lo up && exec "$@"';
  const root = process.getuid?.() === 0;
  const apart = ['unshare', '-n', ...(root ? [] : ['--map-current-user', '--keep-caps'])];
  const command = [...apart, 'sh', '-c', up, 'sh'];
  const [first = '', ...words] = command;
  return spawnSync(first, [...words, 'true']).status === 0 ? command : null;
};

/** Where the system forbids that, every way out is closed that a program asks for politely. */
const closed = {
  npm_config_registry: 'http://127.0.0.1:9',
  HTTP_PROXY: 'http://127.0.0.1:9',
  HTTPS_PROXY: 'http://127.0.0.1:9',
};

describe('The bundle for a network without a registry', () => {
  let folder: string;
  let archive = '';
  const bundle = (into: string) =>
    run(process.execPath, ['scripts/bundle.mjs', into], { cwd: projectRoot });
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tracker-bundle-story-'));
    chmodSync(folder, 0o755);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  if (!isTarget) {
    it('is made on Linux x64 only, and says so', async () => {
      await expect(bundle(folder)).rejects.toMatchObject({
        stderr: expect.stringContaining('离线安装包只能在 Linux x64 上制作'),
      });
    });
    return;
  }

  it('is one archive with its SHA-256 beside it, of less than 80 MB', async () => {
    const { stdout } = await bundle(folder);
    const [name = ''] = readdirSync(folder).filter((file) => file.endsWith('.tar.gz'));
    archive = join(folder, name);
    expect(stdout).toContain(`离线安装包：${archive}`);
    expect(readdirSync(folder).sort()).toEqual([name, `${name}.sha256`]);
    const sha256 = createHash('sha256').update(readFileSync(archive)).digest('hex');
    expect(readFileSync(`${archive}.sha256`, 'utf8')).toBe(`${sha256}  ${name}\n`);
    expect(statSync(archive).size).toBeLessThan(80e6);
  }, 120_000);

  it('is started elsewhere with the network off, takes an order, and stops', async () => {
    const away = join(folder, 'away');
    mkdirSync(away);
    execFileSync('tar', ['-xzf', archive, '-C', away]);
    const [unpacked = ''] = readdirSync(away);
    const office = join(projectRoot, 'test/support/offline-office.mjs');
    const command = alone();
    const [first = process.execPath, ...words] = command ?? [];
    const rest = command ? [...words, process.execPath, office] : [office];
    const { stdout } = await run(first, [...rest, join(away, unpacked), join(folder, 'data')], {
      cwd: '/',
      env: { ...process.env, NODE_PATH: '', ...(command ? {} : closed) },
    });
    const day: Day = JSON.parse(stdout);
    expect(day).toMatchObject({ ready: 200, page: '政府信息公开申请办理', exit: 0, strangers: [] });
    expect(day.order).toMatchObject({ status: 201, number: '2026-00001' });
    if (command) expect(day.networks).toEqual(['lo']);
  }, 120_000);

  it('carries the licences of what is in it, and says how to install it', () => {
    const [unpacked = ''] = readdirSync(join(folder, 'away'));
    const text = (name: string) => readFileSync(join(folder, 'away', unpacked, name), 'utf8');
    const licences = text('THIRD-PARTY.txt');
    expect(licences).toMatch(
      /@kurrent\/bridge [\d.]+ \(MIT\)\n\n.*Kurrent License v1, which holds/,
    );
    expect(licences).toContain('# Kurrent License v1');
    for (const name of [
      'PostgreSQL Database Management System',
      '\nreact 19',
      '\nantd ',
      '\ntypeorm ',
    ])
      expect(licences).toContain(name);
    expect(text('INSTALL.txt')).toContain(`node /opt/${unpacked}/start.mjs`);
    expect(text('INSTALL.txt')).not.toContain('{');
  });
});
