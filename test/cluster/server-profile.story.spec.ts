import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { categoriesToChoose } from '@tracker/statute';
import { describeWith, type Postgres15, startPostgres15 } from '@tracker/testing';
import { redisServer } from '../../libs/jobs/test/redis-server.js';
import { type ApiProcess, startApiProcess } from '../support/api-process.js';
import { builtCli } from '../support/built-cli.js';

const run = promisify(execFile);
const granted = categoriesToChoose('2026-03-10').find(({ row }) => row === '3.1')?.code;

type Registered = {
  readonly requestId: string;
  readonly number: string;
  readonly revision: string;
};
type Written = { readonly position: string; readonly sha256: string };
type Report = { readonly sectionThree: unknown };
type Refusal = { readonly error: { readonly code: string; readonly message: string } };
type State = {
  readonly database: { readonly profile: string; readonly version: string };
  readonly disk: unknown;
  readonly queueBackend: string;
  readonly queues: readonly { readonly name: string; readonly delayed: number }[];
};

const paper = (submittedOn: string) => ({
  channel: 'in-person',
  submittedOn,
  applicantType: 'natural-person',
  applicantName: '王小明',
  description: '某路拓宽工程的批复',
});

/** One of these days was 14 working days ago, so that a first reminder is due on the next working day. */
const lately = Array.from({ length: 14 }, (_, index) =>
  new Date(Date.now() - (17 + index) * 86_400_000).toISOString().slice(0, 10),
);

describeWith('postgresql-15', 'A city on its own PostgreSQL 15', (program) => {
  let server: Postgres15;
  let folder: string;
  let cli: string;
  let url = '';
  let token = '';
  let api: ApiProcess | null = null;
  const running: ApiProcess[] = [];

  const env = (settings: Readonly<Record<string, string>> = {}) => ({
    ...process.env,
    TRACKER_DATA: join(folder, 'not-used'),
    DATABASE_URL: url,
    LOG_LEVEL: 'error',
    TRACKER_BACKUP_PASSPHRASE: 'four words of an office',
    ...settings,
  });
  const tracker = async <T>(words: readonly string[], settings = {}): Promise<T> => {
    const { stdout } = await run(process.execPath, [cli, ...words, '--json'], {
      env: env(settings),
    });
    return JSON.parse(stdout) as T;
  };
  const startApi = async (settings = {}): Promise<void> => {
    api = await startApiProcess({ program: join(cli, '../../api/main.js'), env: env(settings) });
    running.push(api);
  };
  const ask = async <T>(method: string, path: string, sent?: unknown, headers = {}) => {
    const answer = await fetch(`${api?.address}${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers },
      ...(sent === undefined ? {} : { body: JSON.stringify(sent) }),
    });
    return { status: answer.status, body: (await answer.json()) as T };
  };
  const stateWithAlarms = async (): Promise<State> => {
    for (const end = Date.now() + 20_000; ; await pause(100)) {
      const { body } = await ask<State>('GET', '/api/system/state');
      if (body.queues.some(({ name, delayed }) => name === 'reminders' && delayed > 0)) return body;
      if (Date.now() > end) throw new Error(`no alarm: ${JSON.stringify(body.queues)}`);
    }
  };

  beforeAll(async () => {
    cli = await builtCli();
    folder = mkdtempSync(join(tmpdir(), 'tracker-server-'));
    server = await startPostgres15(program);
    url = (await server.office('office')).url;
  }, 120_000);
  afterAll(async () => {
    for (const one of running) await one.stop();
    await server.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is asked for rights that an ordinary owner lacks, and works once they are given', async () => {
    const add = ['organ-add', '--organ', 'S', '--name', '某局'];
    const { code, stdout } = await tracker<never>(add).catch((error) => error);
    expect(code).toBe(1);
    const refused: Refusal = JSON.parse(stdout);
    expect(refused.error.code).toBe('database-unfit');
    const [, ...statements] = refused.error.message.split('\n');
    await server.asSuperuser((client) => client.query(statements.join('\n')), 'office');
    await tracker(add);
    const user = ['--name', '管理甲', '--organ', 'S', '--role', '窗口,承办,管理'];
    token = (await tracker<{ token: string }>(['user-add', ...user])).token;
  }, 60_000);

  it('registers, decides and answers over HTTP, with its alarms in the same database', async () => {
    await startApi();
    const done = await ask<Registered>('POST', '/api/requests', paper('2026-03-02'));
    expect(done.status).toBe(201);
    const order = (verb: string, revision: number, body: object) =>
      ask('POST', `/api/requests/${done.body.requestId}/${verb}`, body, {
        'If-Match': `"${revision}"`,
      });
    const decision = { category: granted, reasons: [], decidedOn: '2026-03-10' };
    expect((await order('record-decision', 0, decision)).status).toBe(200);
    const reply = { method: 'post', dispatchedOn: '2026-03-11' };
    expect((await order('dispatch-reply', 1, reply)).status).toBe(200);
    const open = await Promise.all(lately.map((day) => ask('POST', '/api/requests', paper(day))));
    expect(new Set(open.map(({ status }) => status))).toEqual(new Set([201]));
    // What is to ring is looked up at the start, and every two minutes.
    expect(await api?.stop()).toBe(0);
    await startApi();
    const state = await stateWithAlarms();
    expect(state).toMatchObject({ queueBackend: 'postgres', disk: null });
    expect(state.database).toMatchObject({ profile: 'server' });
    expect(state.database.version).toMatch(/^15\./);
  }, 60_000);

  it('counts, verifies, and lives on in a second database from its backup', async () => {
    const report = ['annual-report', '--organ', 'S', '--year', '2026'];
    const before = await tracker<Report>(report);
    expect(await tracker(['verify'])).toMatchObject({ ok: true, firstDifference: null });
    const file = join(folder, 'a.backup');
    const written = await tracker<Written>(['backup', file]);
    const second = await server.office('second', '@:/?#[]%20 "\'\\');
    await server.asSuperuser((client) =>
      client.query('grant tracker_log, tracker_app, tracker_jobs to second'),
    );
    const there = { DATABASE_URL: second.url };
    const restored = await tracker<Written>(['restore', file, '--keys', `${file}.keys`], there);
    expect(restored).toMatchObject({ position: written.position, sha256: written.sha256 });
    expect(await tracker(['verify'], there)).toMatchObject({ ok: true });
    expect(await tracker<Report>(report, there)).toEqual(before);
  }, 120_000);

  it('made no folder of its own', () => {
    expect(existsSync(join(folder, 'not-used'))).toBe(false);
  });

  describeWith('redis', 'with its jobs on Redis', (redis) => {
    it('finds its alarms there again', async () => {
      const queue = await redisServer(redis);
      try {
        await api?.stop();
        await startApi({ QUEUE_URL: queue.url });
        expect(await stateWithAlarms()).toMatchObject({ queueBackend: 'redis' });
        expect(await api?.stop()).toBe(0);
      } finally {
        await queue.remove();
      }
    }, 60_000);
  });
});
