import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventStore } from '@tracker/event-store';
import { newCommandId } from '@tracker/platform';
import type { Db } from '../backup/vault-tables.js';
import { exportLog } from './export-log.js';
import { removeFiles, smallLog } from './log-file.fixture.js';
import { restoreTables } from './restore-tables.js';

const passphrase = 'six-small-swans';

/** Tables that answer by a word of the question, and keep what was said. */
const tables = (answers: Readonly<Record<string, object>> = {}) => {
  const said: string[] = [];
  const db: Db = {
    query: async <Row extends object>(sql: string) => {
      said.push(sql);
      const [, row] = Object.entries(answers).find(([word]) => sql.includes(word)) ?? [];
      return { rows: (row ? [row] : []) as unknown as Row[] };
    },
  };
  return { db, said };
};

describe('Tables beside a log that is still there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tracker-tables-'));
  let log: EventStore;
  let keys: { file: string; passphrase: string };
  const file = join(folder, 'office.ndjson');
  beforeAll(async () => {
    log = await smallLog();
    const full = tables({ 'from app.app_user': { row: { name: '李强', roles: ['承办'] } } });
    keys = { file: (await exportLog(log, full.db, file, passphrase)).keys, passphrase };
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
    removeFiles();
  });
  const note = () => ({ id: newCommandId(), type: 'Noted', schemaVersion: 1, data: {}, meta: {} });

  it('are filled from the file, in one transaction, and what came after it is counted', async () => {
    await log.append('case-9', [note(), note()], 'no-stream');
    const { db, said } = tables();
    const restored = await restoreTables({ store: log, owner: db }, { file, keys });
    expect(restored).toEqual({ file, events: 5, since: 2, rows: 1, files: 0 });
    const inserts = said.filter((sql) => sql.startsWith('insert into app.app_user'));
    expect(inserts).toHaveLength(1);
    expect(said.slice(said.indexOf('begin')).at(-1)).toBe('commit');
  });

  it.each([
    ['another log', () => smallLog(), 'case-1 第 0 版'],
    ['an empty log', async () => ({ readAll: async () => [] }), '日志比文件短'],
  ])('are not filled beside %s', async (_name, other, what) => {
    const { db, said } = tables();
    const filling = restoreTables({ store: await other(), owner: db }, { file, keys });
    await expect(filling).rejects.toMatchObject({ code: 'target-not-empty', facts: { what } });
    expect(said).not.toContain('begin');
  });

  it.each([
    ['an account', { 'app.app_user': { what: '账号 guanli' } }, 'target-not-empty'],
    ['a process at work', { pg_stat_activity: { name: 'api' } }, 'target-served'],
  ])('are not filled where there is %s', async (_name, answers, code) => {
    const { db, said } = tables(answers);
    const filling = restoreTables({ store: log, owner: db }, { file, keys });
    await expect(filling).rejects.toMatchObject({ code });
    expect(said).not.toContain('begin');
  });
});
