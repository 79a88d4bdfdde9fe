import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type KurrentDbServer,
  startKurrentDbServer,
  type TestDatabase,
  testDatabase,
} from '@tracker/testing';
import { type CliOffice, cliOffice } from '../support/cli-office.js';

const ledger = join(__dirname, '..', 'data', 'ledgers', 'kaiyuan-2020.csv');
const secret = { TRACKER_BACKUP_PASSPHRASE: 'nine-old-cranes' };

type Imported = { readonly events: number; readonly imported: number };

describe('An import that is killed', () => {
  let office: CliOffice;
  let target: CliOffice;
  let database: TestDatabase;
  let log: KurrentDbServer;
  let env: Record<string, string>;

  beforeAll(async () => {
    [office, target, database] = await Promise.all([cliOffice(), cliOffice(), testDatabase()]);
    log = await startKurrentDbServer({ file: join(target.folder, 'log.ndjson') });
    const { user, host, port, database: name } = database.connection;
    const url = `postgres://${user}@${encodeURIComponent(host)}:${port}/${name}`;
    env = { DATABASE_URL: url, EVENT_STORE_URL: log.url, ...secret };
  }, 60_000);
  afterAll(async () => {
    await log.stop();
    await database.drop();
    office.close();
    target.close();
  });

  const file = () => join(office.folder, 'office.ndjson');
  const bring = () => ['import-log', file(), '--keys', `${file()}.keys`];

  /** Starts the import and kills it -9 when a part of the events is in. */
  const killedWhileFilling = async (): Promise<void> => {
    const main = join(__dirname, '..', '..', 'dist', 'apps', 'cli', 'main.js');
    const child = spawn(process.execPath, [main, ...bring()], {
      env: { ...process.env, ...env, TRACKER_DATA: join(target.folder, 'not-used') },
      stdio: 'ignore',
    });
    const gone = new Promise<number | null>((resolve) => child.once('close', resolve));
    while (log.counts.append < 6 && child.exitCode === null) await pause(5);
    child.kill('SIGKILL');
    expect(await gone).toBeNull();
  };

  it('leaves a target that nothing works with, and goes on where it stood', async () => {
    await office.json(['import-ledger', '--organ', 'ky', '--file', ledger]);
    const written = await office.json<Imported>(['export-log', 'office.ndjson'], { env: secret });

    log.faults.slowMs = 100;
    await killedWhileFilling();
    log.faults.slowMs = 0;
    const half = await target.json(['verify'], { env, code: 1 });
    expect(half).toMatchObject({ error: { code: 'import-unfinished', facts: { file: file() } } });

    const { events, imported } = await target.json<Imported>(bring(), { env });
    expect(events).toBe(written.events);
    expect(imported).toBeGreaterThan(0);
    expect(imported).toBeLessThan(events);
    expect(await target.json(['verify'], { env })).toMatchObject({ ok: true, events: events + 1 });
  }, 120_000);
});
