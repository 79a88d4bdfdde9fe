import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type TestDatabase, testDatabase } from '@tracker/testing';
import { type ApiProcess, startApiProcess } from '../support/api-process.js';
import { builtCli } from '../support/built-cli.js';
import { builtRelease, describeWithPrevious } from '../support/previous-release.js';

const run = promisify(execFile);
const clients = 6;

type Registered = {
  readonly requestId: string;
  readonly number: string;
  readonly position: string;
};
type Answer = { readonly status: number; readonly what: string; readonly body: unknown };

const paper = {
  channel: 'in-person',
  submittedOn: '2026-03-02',
  applicantType: 'natural-person',
  applicantName: '王小明',
  description: '某路拓宽工程的批复',
};

describeWithPrevious('An upgrade without stopping', (commit) => {
  let database: TestDatabase;
  let cli: string;
  let token = '';
  let older: ApiProcess;
  let newer: ApiProcess;
  const running: ApiProcess[] = [];
  const failures: Answer[] = [];
  const registered: Registered[] = [];
  const assigned = new Set<string>();
  let turnsAtOlder = 0;

  const env = () => {
    const { user, host, port, database: name } = database.connection;
    const DATABASE_URL = `postgres://${user}@${encodeURIComponent(host)}:${port}/${name}`;
    return { ...process.env, DATABASE_URL, LOG_LEVEL: 'error', TZ: 'Asia/Shanghai' };
  };
  const tracker = async <T>(program: string, ...words: string[]): Promise<T> => {
    const { stdout } = await run(process.execPath, [program, ...words, '--json'], { env: env() });
    return JSON.parse(stdout) as T;
  };
  const start = async (program: string): Promise<ApiProcess> => {
    const api = await startApiProcess({ program, env: env() });
    running.push(api);
    return api;
  };
  const ask = async <T>(at: ApiProcess, path: string, sent?: unknown, headers = {}) => {
    const answer = await fetch(`${at.address}${path}`, {
      method: sent === undefined ? 'GET' : 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers },
      ...(sent === undefined ? {} : { body: JSON.stringify(sent) }),
    });
    const body = (await answer.json()) as T;
    const what = `${at === older ? 'older' : 'newer'} ${path}`;
    if (!answer.ok) failures.push({ what, status: answer.status, body });
    return body;
  };

  /** One person's work over and over: registers at one process, goes on at the other, reads at the first. */
  const work = async (whoServes: () => readonly ApiProcess[], goesOn: () => boolean) => {
    for (let turn = 0; goesOn(); turn += 1) {
      const at = whoServes();
      const [one = older, other = one] = turn % 2 === 0 ? at : [...at].reverse();
      turnsAtOlder += at.includes(older) ? 1 : 0;
      const made = await ask<Registered>(one, '/api/requests', paper);
      registered.push(made);
      const { requestId } = made;
      const handler = { unit: '投资科', handler: '王五' };
      const moved = await ask<Registered>(
        other,
        `/api/requests/${requestId}/assign-handler`,
        handler,
        { 'If-Match': '"0"' },
      );
      assigned.add(requestId);
      const seen = await ask<{ revision: string }>(
        one,
        `/api/requests/${requestId}?minPosition=${moved.position}`,
      );
      expect(seen).toMatchObject({ requestId, revision: '1' });
      turnsAtOlder -= at.includes(older) ? 1 : 0;
    }
  };

  beforeAll(async () => {
    cli = await builtCli();
    database = await testDatabase();
    const before = builtRelease(commit);
    await tracker(before.cli, 'organ-add', '--organ', 'U', '--name', '某局');
    const user = ['--name', '窗口甲', '--role', '窗口,承办', '--organ', 'U'];
    token = (await tracker<{ token: string }>(before.cli, 'user-add', ...user)).token;
    older = await start(before.api);
  }, 180_000);
  afterAll(async () => {
    await Promise.all(running.map((api) => api.stop()));
    await database.drop();
  });

  it('fails no order and no question while the new release migrates and the old one goes on', async () => {
    let serving: readonly ApiProcess[] = [older];
    let goesOn = true;
    const load = Promise.all(
      Array.from({ length: clients }, () =>
        work(
          () => serving,
          () => goesOn,
        ),
      ),
    );
    await pause(500);
    newer = await start(join(cli, '../../api/main.js'));
    const ready = () => fetch(`${newer.address}/health/ready`).then(({ status }) => status);
    for (const end = Date.now() + 20_000; (await ready()) !== 200; await pause(100))
      if (Date.now() > end) throw new Error('the new release is never ready');
    serving = [older, newer];
    await pause(1_500);
    // As a proxy does it: no new work for the old one, what it has ends, then the signal.
    serving = [newer];
    for (const end = Date.now() + 10_000; turnsAtOlder > 0 && Date.now() < end; ) await pause(20);
    expect(await older.stop()).toBe(0);
    await pause(500);
    goesOn = false;
    await load;
    expect(failures).toEqual([]);
    expect(registered.length).toBeGreaterThan(2 * clients);
    expect(older.output() + newer.output()).not.toMatch(/"level":(50|60)/);
  }, 120_000);

  it('has lost nothing and doubled nothing', async () => {
    const rows: Registered[] = [];
    for (let after = ''; ; ) {
      const page = await ask<{ rows: Registered[]; nextCursor: string | null }>(
        newer,
        `/api/requests?limit=100${after}`,
      );
      rows.push(...page.rows);
      if (!page.nextCursor) break;
      after = `&after=${encodeURIComponent(page.nextCursor)}`;
    }
    const numbers = (list: readonly Registered[]) => list.map(({ number }) => number).sort();
    expect(numbers(rows)).toEqual(numbers(registered));
    const places = numbers(rows).map((number) => Number(number.split('-')[1]));
    expect(places).toEqual(places.map((_, index) => index + 1));
    expect(assigned.size).toBe(registered.length);
  }, 60_000);

  it('can be taken back: the old release starts again on what the new one has migrated', async () => {
    await newer.stop();
    older = await start(builtRelease(commit).api);
    expect(await ask(older, '/api/requests', paper)).toMatchObject({
      number: `2026-${String(registered.length + 1).padStart(5, '0')}`,
    });
    expect(failures).toEqual([]);
    expect(await tracker(cli, 'verify')).toMatchObject({ ok: true, firstDifference: null });
  }, 60_000);
});
