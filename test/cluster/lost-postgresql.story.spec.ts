import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  type KurrentDbProcess,
  startKurrentDbProcess,
  type TestDatabase,
  testDatabase,
} from '@tracker/testing';
import { type ApiProcess, startApiProcess } from '../support/api-process.js';
import { builtCli } from '../support/built-cli.js';

const run = promisify(execFile);

type Registered = { readonly requestId: string; readonly number: string };
type Detail = { readonly personal: { readonly applicantName: string } };
type Exported = { readonly file: string; readonly keys: string };

const paper = (index: number) => ({
  channel: 'in-person',
  submittedOn: '2026-03-02',
  applicantType: 'natural-person',
  applicantName: `申请人${index}`,
  description: `第${index}件：某路拓宽工程的批复`,
});

describe('A PostgreSQL that is lost beside its KurrentDB', () => {
  let folder: string;
  let database: TestDatabase;
  let log: KurrentDbProcess;
  let cli: string;
  let api: ApiProcess;
  const running: ApiProcess[] = [];
  let token = '';
  let exported: Exported;
  let before: unknown;
  const report = ['annual-report', '--organ', 'L', '--year', '2026'];

  const env = () => {
    const { user, host, port, database: name } = database.connection;
    return {
      ...process.env,
      DATABASE_URL: `postgres://${user}@${encodeURIComponent(host)}:${port}/${name}`,
      EVENT_STORE_URL: log.url,
      TRACKER_BACKUP_PASSPHRASE: 'four words of an office',
      LOG_LEVEL: 'error',
      TZ: 'Asia/Shanghai',
    };
  };
  const tracker = async <T>(...words: string[]): Promise<T> => {
    const { stdout } = await run(process.execPath, [cli, ...words, '--json'], { env: env() });
    return JSON.parse(stdout) as T;
  };
  const startApi = async (): Promise<void> => {
    api = await startApiProcess({ program: join(cli, '../../api/main.js'), env: env() });
    running.push(api);
  };
  const ask = async <T>(path: string, sent?: unknown): Promise<T> => {
    const answer = await fetch(`${api.address}${path}`, {
      method: sent === undefined ? 'GET' : 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
        'If-Match': '"0"',
      },
      ...(sent === undefined ? {} : { body: JSON.stringify(sent) }),
    });
    expect([path, answer.ok]).toEqual([path, true]);
    return (await answer.json()) as T;
  };
  const register = (indexes: readonly number[]) =>
    Promise.all(indexes.map((index) => ask<Registered>('/api/requests', paper(index))));

  beforeAll(async () => {
    cli = await builtCli();
    folder = mkdtempSync(join(tmpdir(), 'tracker-lost-'));
    chmodSync(folder, 0o755);
    database = await testDatabase();
    log = await startKurrentDbProcess({ file: join(folder, 'log.ndjson') });
  }, 120_000);
  afterAll(async () => {
    for (const one of running) await one.stop();
    await log.kill();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  let early: readonly Registered[];
  let late: readonly Registered[];
  it('had its log, accounts and keys exported, and went on', async () => {
    await tracker('organ-add', '--organ', 'L', '--name', '某局');
    const user = ['--name', '窗口甲', '--role', '窗口,承办', '--organ', 'L'];
    token = (await tracker<{ token: string }>('user-add', ...user)).token;
    await startApi();
    early = await register([1, 2, 3, 4, 5, 6]);
    exported = await tracker<Exported>('export-log', join(folder, 'office.ndjson'));
    late = await register([7, 8]);
    const [erased] = early;
    await ask(`/api/requests/${erased?.requestId}/withdraw-request`, { withdrawnOn: '2026-03-03' });
    const whose = ['--organ', 'L', '--number', erased?.number ?? '', '--reason', '当事人要求'];
    await tracker('erase-applicant', ...whose);
    before = await tracker(...report);
    await api.stop();
  }, 120_000);

  it('is made anew from the log, with accounts and keys from the file', async () => {
    const lost = database;
    database = await testDatabase();
    await lost.drop();
    const restore = ['restore-tables', exported.file, '--keys', exported.keys];
    const restored = await tracker<{ since: number; rows: number }>(...restore);
    expect(restored.rows).toBeGreaterThan(0);
    expect(restored.since).toBeGreaterThanOrEqual(late.length);
    const again = await tracker(...restore).catch(({ stdout }) => JSON.parse(stdout));
    expect(again).toMatchObject({ error: { code: 'target-not-empty' } });
    expect(await tracker('verify')).toMatchObject({ ok: true, firstDifference: null });
    expect(await tracker(...report)).toEqual(before);
  }, 120_000);

  it('lets the same people in; who was erased or came after the export stays sealed', async () => {
    await startApi();
    const { rows } = await ask<{ rows: Registered[] }>('/api/requests?limit=50');
    const ids = (list: readonly Registered[]) => list.map(({ requestId }) => requestId).sort();
    expect(ids(rows)).toEqual(ids([...early, ...late]));
    const nameOf = async ({ requestId }: Registered) =>
      (await ask<Detail>(`/api/requests/${requestId}`)).personal.applicantName;
    const names = await Promise.all([...early, ...late].map(nameOf));
    // The first was erased after the export: its key stands in the file, and is destroyed again.
    const known = early.map((_, index) => (index === 0 ? '已封存' : `申请人${index + 1}`));
    expect(names).toEqual([...known, ...late.map(() => '已封存')]);
    const [next] = await register([9]);
    expect(next?.number).toBe('2026-00009');
  }, 60_000);
});
