import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import {
  type KurrentDbProcess,
  startKurrentDbProcess,
  type TestDatabase,
  testDatabase,
} from '@tracker/testing';
import { builtCli } from '../support/built-cli.js';

const run = promisify(execFile);

type Registered = {
  readonly requestId: string;
  readonly number: string;
  readonly position: string;
};

type Order = {
  readonly key: string;
  readonly path: string;
  readonly sent: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};
type Report = {
  readonly sectionThree: { readonly rows: readonly { readonly cells: readonly number[] }[] };
  readonly basis: { readonly position: string };
};

const commands = 60;

const body = (index: number) => ({
  channel: 'in-person',
  submittedOn: '2026-03-02',
  applicantType: 'natural-person',
  applicantName: `申请人${index}`,
  description: `第${index}件：某路拓宽工程的批复`,
});

/** A socket in a folder, as a URL has it. */
const urlOf = ({ connection: { user, host, port, database } }: TestDatabase): string =>
  `postgres://${user}@${encodeURIComponent(host)}:${port}/${database}`;

describe('An office with its log on the KurrentDB test server', () => {
  let folder: string;
  let database: TestDatabase;
  let log: KurrentDbProcess;
  let cli: string;
  let api: ChildProcess | null = null;
  let address = '';
  let token = '';
  let registered: readonly Registered[] = [];

  const env = () => ({
    ...process.env,
    TRACKER_DATA: join(folder, 'not-used'),
    DATABASE_URL: urlOf(database),
    EVENT_STORE_URL: log.url,
    LOG_LEVEL: 'error',
    TZ: 'Asia/Shanghai',
  });

  const tracker = async <T>(...words: string[]): Promise<T> => {
    const { stdout } = await run(process.execPath, [cli, ...words, '--json'], { env: env() });
    return JSON.parse(stdout) as T;
  };

  const startApi = async (): Promise<void> => {
    const program = join(cli, '..', '..', 'api', 'main.js');
    address = '';
    api = spawn(process.execPath, [program], {
      env: { ...env(), PORT: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const told = (chunk: Buffer) => {
      output += chunk;
      address ||= /http:\/\/[\d.]+:\d+/.exec(output)?.[0] ?? '';
    };
    api.stdout?.on('data', told);
    api.stderr?.on('data', told);
    for (const end = Date.now() + 30_000; address === ''; await pause(50))
      if (Date.now() > end || api.exitCode !== null) throw new Error(`not started:\n${output}`);
  };

  /** SIGTERM; the exit code. */
  const stopApi = async (): Promise<number | null> => {
    const running = api;
    if (!running || running.exitCode !== null) return running?.exitCode ?? null;
    running.kill('SIGTERM');
    await new Promise((resolve) => running.once('exit', resolve));
    return running.exitCode;
  };

  const ask = (method: string, path: string, sent?: unknown, headers = {}): Promise<Response> =>
    fetch(`${address}${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
        ...headers,
      },
      ...(sent === undefined ? {} : { body: JSON.stringify(sent) }),
    });

  /** The answer to an order, or null for anything but success. */
  const order = async <T>({ key, path, sent, headers }: Order): Promise<T | null> => {
    const dressed = { ...headers, 'Idempotency-Key': key };
    const answer = await ask('POST', path, sent, dressed).catch(() => null);
    return answer?.ok ? ((await answer.json()) as T) : null;
  };

  const untilDone = async <T>(given: Order): Promise<T> => {
    for (const end = Date.now() + 60_000; ; await pause(200)) {
      const done = await order<T>(given);
      if (done) return done;
      if (Date.now() > end) throw new Error(`${given.key} was never acknowledged`);
    }
  };

  /** Gives all orders at once, kills the log in the middle, starts it again and repeats what was not acknowledged. */
  const throughKill = async <T>(orders: readonly Order[]): Promise<readonly T[]> => {
    const early = new Map<number, T>();
    let killed: Promise<void> | null = null;
    await Promise.all(
      orders.map(async (given, index) => {
        const done = await order<T>(given);
        if (done) early.set(index, done);
        if (early.size >= 15)
          killed ??= log
            .kill()
            .then(() => pause(1_000))
            .then(log.start);
      }),
    );
    await killed;
    expect(early.size).toBeGreaterThanOrEqual(15);
    const final = await Promise.all(orders.map((given) => untilDone<T>(given)));
    for (const [index, done] of early) expect(final[index]).toMatchObject(done as object);
    return final;
  };

  beforeAll(async () => {
    cli = await builtCli();
    folder = mkdtempSync(join(tmpdir(), 'tracker-cluster-'));
    chmodSync(folder, 0o755);
    database = await testDatabase();
    log = await startKurrentDbProcess({ file: join(folder, 'log.ndjson') });
  }, 120_000);
  afterAll(async () => {
    await stopApi();
    await log.kill();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('begins with an organ and a user, from the command line', async () => {
    await tracker('organ-add', '--organ', 'K', '--name', '某局');
    const user = ['--name', '窗口甲', '--role', '窗口', '--role', '承办', '--organ', 'K'];
    token = (await tracker<{ token: string }>('user-add', ...user)).token;
    expect(token).not.toBe('');
    await startApi();
    expect((await ask('GET', '/health/ready')).status).toBe(200);
  }, 60_000);

  it('registers over HTTP, and a kill -9 of the log in the middle loses and doubles nothing', async () => {
    registered = await throughKill<Registered>(
      Array.from({ length: commands }, (_, index) => ({
        key: `register-${index}`,
        path: '/api/requests',
        sent: body(index),
      })),
    );
    expect(new Set(registered.map(({ number }) => number)).size).toBe(commands);
    for (const { position } of registered) expect(BigInt(position)).toBeGreaterThan(2n ** 53n);
    const rows: Registered[] = [];
    for (let after = ''; ; ) {
      const answer = await ask('GET', `/api/requests?limit=50${after}`);
      const page = (await answer.json()) as { rows: Registered[]; nextCursor: string | null };
      rows.push(...page.rows);
      if (!page.nextCursor) break;
      after = `&after=${encodeURIComponent(page.nextCursor)}`;
    }
    expect(rows.map(({ requestId }) => requestId).sort()).toEqual(
      registered.map(({ requestId }) => requestId).sort(),
    );
  }, 150_000);

  it('gives every request its handler, through another kill -9', async () => {
    const receipts = await throughKill<{ revision: string }>(
      registered.map(({ requestId }) => ({
        key: `assign-${requestId}`,
        path: `/api/requests/${requestId}/assign-handler`,
        sent: { unit: '投资科', handler: '王五' },
        headers: { 'If-Match': '"0"' },
      })),
    );
    expect(new Set(receipts.map(({ revision }) => revision))).toEqual(new Set(['1']));
  }, 150_000);

  it('counts its year from the log', async () => {
    const words = ['annual-report', '--organ', 'K', '--year', '2026'];
    const report = await tracker<Report>(...words);
    expect(report.sectionThree.rows[0]?.cells).toEqual([commands, 0, 0, 0, 0, 0, commands]);
    expect(BigInt(report.basis.position)).toBeGreaterThan(2n ** 53n);
  }, 60_000);

  it('verifies: chain, anchors and read models', async () => {
    expect(await tracker('verify')).toMatchObject({ ok: true, firstDifference: null });
  }, 60_000);

  it('stops in order though its log has fallen silent', async () => {
    await log.setFaults({ stallReads: 1_000_000 });
    const unanswered = ask('GET', '/health/ready').then(({ status }) => status);
    await pause(500);
    const began = Date.now();
    expect(await stopApi()).toBe(0);
    expect(Date.now() - began).toBeLessThan(10_000);
    expect(await unanswered).toBe(503);
    await log.setFaults({ stallReads: 0 });
  }, 60_000);

  it('starts before its log and is ready once that is there', async () => {
    await log.kill();
    const starting = startApi();
    await pause(4_000);
    await log.start();
    await starting;
    const ready = () => ask('GET', '/health/ready').then(({ status }) => status);
    for (const end = Date.now() + 60_000; (await ready()) !== 200; await pause(200))
      if (Date.now() > end) throw new Error('never ready');
    const [first] = registered;
    const answer = await ask('GET', `/api/requests/${first?.requestId}`);
    expect(answer.status).toBe(200);
  }, 120_000);

  it.each([
    ['backup', 'export-log'],
    ['restore', 'import-log'],
  ])(
    'refuses %s, and names %s as the way to go',
    async (command, instead) => {
      const file = join(folder, 'a.backup');
      if (command === 'restore') writeFileSync(file, '');
      const refused = await run(process.execPath, [cli, command, file, '--json'], {
        env: env(),
      }).catch((error) => error);
      expect(`${refused.stdout}${refused.stderr}`).toContain(
        `事件记录在 KurrentDB 中，不能用 ${command}。请用 tracker ${instead} <文件>`,
      );
    },
    60_000,
  );
});
