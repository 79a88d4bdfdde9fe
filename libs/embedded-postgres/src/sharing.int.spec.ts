import { chmodSync, existsSync, mkdirSync, readdirSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, cleanUp, member, open, postmasters, temporaryFolder } from '../test/harness.js';
import { socketFolderName } from './socket-folder.js';

afterEach(cleanUp);

describe('the server of a data folder', () => {
  it('keeps its data from one start to the next, with fsync on and no network', async () => {
    const folder = temporaryFolder();
    const first = await open(folder);
    expect(first.started).toBe(true);
    await ask(first.connection, `create table kept as select '公开'::text as word`);
    const sql = `select current_setting('fsync') as fsync, current_setting('listen_addresses') as net,
                        current_setting('TimeZone') as zone, current_user::text as who`;
    const settings = { fsync: 'on', net: '', zone: 'Asia/Shanghai', who: 'tracker' };
    expect(await ask(first.connection, sql)).toEqual([settings]);
    await first.close();
    expect(postmasters(folder)).toEqual([]);
    expect(existsSync(first.connection.host)).toBe(false);

    const second = await open(folder);
    expect(await ask(second.connection, 'select word from kept')).toEqual([{ word: '公开' }]);
    await second.close();
  });

  it('is shared by two processes, names both, and is stopped by the last to leave', async () => {
    const folder = temporaryFolder();
    const other = member(folder, 'cli import-ledger');
    expect((await other.next('open')).started).toBe(true);
    const mine = await open(folder);
    expect(mine.started).toBe(false);
    expect(await mine.holders()).toEqual([
      `cli import-ledger[${other.pid}]`,
      `spec[${process.pid}]`,
    ]);

    await other.close();
    expect(await ask(mine.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(await mine.holders()).toEqual([`spec[${process.pid}]`]);
    await mine.close();
    expect(postmasters(folder)).toEqual([]);
  });

  it('is one server when two processes meet on a new folder at the same moment', async () => {
    const folder = temporaryFolder();
    const both = [member(folder, 'one'), member(folder, 'two')];
    const lines = await Promise.all(both.map((each) => each.next('open')));
    expect(lines.map((line) => line.started).sort()).toEqual([false, true]);
    expect(postmasters(folder)).toHaveLength(1);
    await Promise.all(both.map((each) => each.close()));
    expect(postmasters(folder)).toEqual([]);
  });

  it('survives leaving and arriving in quick turns', async () => {
    const folder = temporaryFolder();
    const visit = async () => {
      for (let turn = 0; turn < 5; turn += 1) {
        const postgres = await open(folder);
        expect(await ask(postgres.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
        await postgres.close();
      }
    };
    await Promise.all([visit(), visit(), visit()]);
    expect(postmasters(folder)).toEqual([]);
  });

  it('is reached in a folder whose path is longer than a socket path may be', async () => {
    const folder = join(temporaryFolder(), '政府信息公开'.repeat(4), 'd'.repeat(80));
    mkdirSync(folder, { recursive: true });
    expect(Buffer.byteLength(folder)).toBeGreaterThan(107);
    const postgres = await open(folder);
    expect(Buffer.byteLength(postgres.connection.host)).toBeLessThan(60);
    expect(await ask(postgres.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
    await postgres.close();
  });

  it('takes a socket folder of its own when somebody has squatted the usual one', async () => {
    const folder = temporaryFolder();
    const squatted = join(tmpdir(), socketFolderName(folder));
    mkdirSync(squatted);
    chmodSync(squatted, 0o777);
    try {
      const postgres = await open(folder);
      const sharer = await open(folder);
      expect(postgres.connection.host.startsWith(`${squatted}-`)).toBe(true);
      expect(sharer.connection).toEqual(postgres.connection);
      await sharer.close();
      await postgres.close();
      expect(readdirSync(squatted)).toEqual([]);
      expect(existsSync(postgres.connection.host)).toBe(false);
    } finally {
      rmdirSync(squatted);
    }
  });
});
