import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  ask,
  askPatiently,
  cleanUp,
  member,
  open,
  postmasterPid,
  postmasters,
  temporaryFolder,
  until,
} from '../test/harness.js';
import { withFileLock } from './file-lock.js';
import { asUser, serverUser } from './os-user.js';
import { commandLine } from './process-identity.js';
import { openEmbeddedPostgres } from './supervisor.js';

afterEach(cleanUp);

const committed = 'create table if not exists kept as select 711 as number';
const kept = 'select number from kept';

describe('after kill -9', () => {
  it('of every process of ours the server lives on and the next one adopts and stops it', async () => {
    const folder = temporaryFolder();
    const victim = member(folder, 'victim');
    const { connection } = await victim.next('open');
    if (connection === undefined) throw new Error('no connection');
    await ask(connection, committed);
    victim.kill('SIGKILL');
    const orphan = postmasterPid(folder);

    const heir = await open(folder);
    expect(heir.started).toBe(false);
    expect(postmasterPid(folder)).toBe(orphan);
    await until(async () => (await heir.holders()).length === 1);
    expect(await ask(heir.connection, kept)).toEqual([{ number: 711 }]);
    await heir.close();
    expect(postmasters(folder)).toEqual([]);
  });

  it('of the postmaster the server is brought back once, with what was committed, for all who share it', async () => {
    const folder = temporaryFolder();
    const said: string[] = [];
    const mine = await open(folder, (line) => said.push(line));
    const other = member(folder, 'other');
    await other.next('open');
    await ask(mine.connection, committed);
    const old = postmasterPid(folder);
    process.kill(old, 'SIGKILL');

    await other.next('lost');
    await until(async () => (await mine.holders()).length === 2);
    expect(await askPatiently(mine, kept)).toEqual([{ number: 711 }]);
    expect(postmasters(folder)).toHaveLength(1);
    expect(postmasterPid(folder)).not.toBe(old);
    expect(said).toEqual(['与数据库的连接中断，正在恢复。', '数据库已恢复。']);
    await mine.close();
    expect(postmasters(folder)).toHaveLength(1);
    await other.close();
    expect(postmasters(folder)).toEqual([]);
  });

  it('of the postmaster, someone who leaves during the recovery still leaves nothing behind', async () => {
    const folder = temporaryFolder();
    for (const wait of [0, 20, 60]) {
      const postgres = await open(folder);
      process.kill(postmasterPid(folder), 'SIGKILL');
      await pause(wait);
      await postgres.close();
      expect(postmasters(folder)).toEqual([]);
    }
    const again = await open(folder);
    expect(await ask(again.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
    await again.close();
  });

  it('of everything and with the old number in use by another program, the next start succeeds', async () => {
    const folder = temporaryFolder();
    const victim = member(folder, 'victim');
    const { connection } = await victim.next('open');
    const server = postmasterPid(folder);
    victim.kill('SIGKILL');
    process.kill(server, 'SIGKILL');
    await until(() => commandLine(server) === null);
    const socketLock = join(connection?.host ?? '', '.s.PGSQL.5432.lock');
    const lockFiles = [join(folder, 'postgres/postmaster.pid'), socketLock];
    const stranger = spawn('sleep', ['60'], asUser(serverUser()));
    try {
      for (const file of lockFiles) {
        writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(stranger.pid)));
      }
      const postgres = await open(folder);
      expect(postgres.started).toBe(true);
      await postgres.close();
    } finally {
      stranger.kill();
    }
  });

  it('of an initialisation the folder starts as a new one', async () => {
    const folder = temporaryFolder();
    const victim = member(folder, 'victim');
    const drafts = () => readdirSync(folder).filter((name) => name.startsWith('postgres.init-'));
    await until(() => drafts().length === 1);
    await pause(100);
    victim.kill('SIGKILL');
    expect(readdirSync(folder)).not.toContain('postgres');

    const postgres = await open(folder);
    expect(postgres.started).toBe(true);
    expect(await ask(postgres.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
    await postgres.close();
    const [leftover] = drafts();
    mkdirSync(join(folder, leftover ?? 'postgres.init-1-aaaaaa'), { recursive: true });
    await (await open(folder)).close();
    expect(drafts()).toEqual([]);
  });
});

it('a cluster that vanishes under a running server is not replaced by an empty one', async () => {
  const folder = temporaryFolder();
  const said: string[] = [];
  const postgres = await open(folder, (line) => said.push(line));
  const server = postmasterPid(folder);
  renameSync(join(folder, 'postgres'), join(folder, 'elsewhere'));
  process.kill(server, 'SIGKILL');
  await until(() => said.some((line) => line.includes('数据库目录已不存在')));
  expect(readdirSync(folder)).not.toContain('postgres');
  await postgres.close();

  renameSync(join(folder, 'elsewhere'), join(folder, 'postgres'));
  const back = await open(folder);
  expect(await ask(back.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
  await back.close();
});

it('a start that is called off leaves no server behind', async () => {
  const folder = temporaryFolder();
  await (await open(folder)).close();
  for (const wait of [0, 10, 40]) {
    const signal = AbortSignal.timeout(wait);
    const options = { dataFolder: folder, application: 'spec', log: () => {}, signal };
    const outcome = await openEmbeddedPostgres(options).catch((error) => error.code);
    if (outcome !== 'stopped') await outcome.close();
    // What was told to stop may take a moment; what was left behind would stay.
    await until(() => postmasters(folder).length === 0);
  }
});

it('a server whose socket was cleared away is restarted', async () => {
  const folder = temporaryFolder();
  const victim = member(folder, 'victim');
  const { connection } = await victim.next('open');
  victim.kill('SIGKILL');
  rmSync(connection?.host ?? '', { recursive: true });

  const postgres = await open(folder);
  expect(postgres.started).toBe(true);
  expect(await ask(postgres.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
  await postgres.close();
});

it('a lock left by a killed process is taken over by exactly one', async () => {
  const folder = join(temporaryFolder(), 'lock');
  mkdirSync(folder);
  writeFileSync(join(folder, 'turn.7'), JSON.stringify({ pid: process.pid, birth: 'earlier' }));
  let inside = 0;
  let most = 0;
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await pause(5);
    inside -= 1;
  };
  await Promise.all(
    Array.from({ length: 12 }, () => withFileLock(folder, { timeoutMs: 10_000 }, work)),
  );
  expect(most).toBe(1);
  expect(readdirSync(folder)).toEqual(['turn.19']);
});
