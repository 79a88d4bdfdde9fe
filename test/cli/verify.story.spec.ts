import { join } from 'node:path';
import { createLogger, readConfig } from '@tracker/platform';
import { openAdapters } from '@tracker/runtime';
import type { Client } from 'pg';
import { type CliOffice, cliOffice } from '../support/cli-office.js';

const ledger = join(__dirname, '..', 'data', 'ledgers', 'kaiyuan-2020.csv');

/** What somebody with the database's own password could do. */
const behindTheBack = async (folder: string, work: (db: Client) => Promise<unknown>) => {
  const env = { TRACKER_DATA: join(folder, 'data') };
  const adapters = await openAdapters({
    ...{ config: readConfig(env), env, projectRoot: folder, application: 'intruder' },
    logger: createLogger('silent'),
    say: () => {},
  });
  await adapters.asOwner(work).finally(() => adapters.close());
};

const tampering = (sql: string) => async (db: Client) => {
  await db.query('alter table eventlog.events disable trigger all');
  await db.query(sql);
  await db.query('alter table eventlog.events enable trigger all');
};

describe('Verifying', () => {
  let office: CliOffice;

  beforeAll(async () => {
    office = await cliOffice();
    await office.json(['import-ledger', '--organ', 'ky', '--file', ledger]);
  });
  afterAll(() => office.close());

  it('finds a sound office sound, with nothing but progress on stderr', async () => {
    const { code, stdout, stderr } = await office.run(['verify', '--json']);
    const answer = JSON.parse(stdout) as { events: number; position: string };
    expect(code).toBe(0);
    expect(answer).toEqual({
      ok: true,
      events: expect.any(Number),
      position: String(answer.events),
      firstDifference: null,
    });
    expect(stderr).toBe(`读取事件 ${answer.position}/${answer.position}\n`);
  });

  it('finds a read model that was changed, and a rebuild mends it', async () => {
    await behindTheBack(office.folder, (db) =>
      db.query(`update read.organ_view set name = '改名'`),
    );
    expect(await office.json(['verify'], { code: 1 })).toMatchObject({
      ok: false,
      firstDifference: {
        kind: 'read-model',
        at: expect.stringContaining('organ_view'),
        found: '"改名"',
      },
    });
    expect(await office.json(['rebuild', 'organ-view'])).toMatchObject({
      models: [{ name: 'organ_view', rows: 1, seconds: expect.any(Number), equal: false }],
    });
    expect(await office.json(['verify'])).toMatchObject({ ok: true });
    expect(await office.json(['rebuild', 'search-entry'])).toMatchObject({
      models: [{ name: 'search_entry', rows: expect.any(Number), equal: true }],
    });
    expect(await office.json(['rebuild', 'case-list'], { code: 1 })).toMatchObject({
      error: { code: 'model-unknown' },
    });
  });

  it('finds an event that was changed, and no table is made of such a log', async () => {
    await behindTheBack(
      office.folder,
      tampering(`update eventlog.events set data = jsonb_set(data, '{receivedOn}', '"2019-01-02"')
        where type = 'RequestRegistered' and pos = (select min(pos) from eventlog.events where type = 'RequestRegistered')`),
    );
    const answer = await office.json<{ firstDifference: { at: string } }>(['verify'], { code: 1 });
    expect(answer).toMatchObject({ ok: false, firstDifference: { kind: 'hash' } });
    expect(answer.firstDifference.at).toMatch(/^position \d+, request-/);
    const { code, stdout, stderr } = await office.run(['verify']);
    expect([code, stderr]).toEqual([1, expect.stringContaining('事件记录有改动或缺失')]);
    expect(stdout).not.toContain('核对无误');
    const asked = ['annual-report', '--organ', 'ky', '--year', '2020'];
    expect(await office.json(asked, { code: 1 })).toMatchObject({
      error: { code: 'log-tampered' },
    });
  });
});
