import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CliOffice, cliOffice } from '../support/cli-office.js';

const published = join(__dirname, '..', 'data', 'published-tables');
const report = join(__dirname, '..', 'data', 'published-reports', '002_c05028ffedb1b406.txt');
const inOrgan = ['--organ', 'A', '--year', '2024'];

// biome-ignore format: a table is read by column
const refusals: readonly (readonly [words: readonly string[], exit: number, code: string])[] = [
  [['nothing-like-it'], 2, 'unknown-command'],
  [[], 2, 'command-missing'],
  [['fee', '--pages', '3', '--loud'], 2, 'unknown-option'],
  [['fee'], 2, 'missing-option'],
  [['fee', '--pages', '3', '--ordinal', '3'], 2, 'conflicting-options'],
  [['fee', '--pages', 'three'], 2, 'invalid-value'],
  [['fee', '--ordinal', '0'], 1, 'ordinal-out-of-range'],
  [['cell', '--organ', 'A'], 2, 'missing-option'],
  [['annual-report', '--organ', 'A B', '--year', '2024'], 2, 'invalid-value'],
  [['annual-report', ...inOrgan, '--form', '2020'], 2, 'invalid-value'],
  [['annual-report', ...inOrgan, '--scope', 'rollup'], 1, 'not-available'],
  [['annual-report', ...inOrgan, '--format', 'xlsx', '--out', 'r.xlsx'], 1, 'organ-unknown'],
  [['annual-report', ...inOrgan, '--format', 'docx'], 2, 'missing-option'],
  [['annual-report', ...inOrgan, '--out', 'no/such/folder.json'], 2, 'file-unwritable'],
  [['restore'], 2, 'missing-argument'],
  [['restore', 'one', 'two'], 2, 'too-many-arguments'],
  [['restore', 'absent'], 2, 'file-unreadable'],
  [['backup', 'no/such/folder'], 2, 'file-unwritable'],
  [['check-report', 'absent.json'], 2, 'file-unreadable'],
  [['check-report', 'empty.txt'], 2, 'file-empty'],
  [['check-report', 'letter.txt'], 2, 'not-a-report'],
  [['check-report', 'old.doc'], 2, 'old-or-protected-file'],
  [['check-report', 'scan.pdf'], 2, 'file-kind-unknown'],
  [['check-report', 'cut.docx'], 2, 'file-broken'],
  [['published-table', '--organ', 'A', '--file', report], 1, 'cell-not-placed'],
  [['check-report', 'broken.json'], 2, 'json-malformed'],
  [['check-report', 'other.json'], 2, 'title-missing'],
  [['check-report', 'faulty-table.json', '--strict'], 1, 'findings'],
  [['export-log', 'log'], 1, 'passphrase-missing'],
  [['import-log', 'absent'], 2, 'file-unreadable'],
  [['import-log', 'letter.txt'], 2, 'log-file-unreadable'],
  [['user-add', '--name', '张三', '--role', '局长', '--organ', 'A'], 2, 'invalid-value'],
];

describe('A command line that cannot be followed', () => {
  let office: CliOffice;

  beforeAll(async () => {
    office = await cliOffice();
    writeFileSync(join(office.folder, 'broken.json'), '{"title":');
    writeFileSync(join(office.folder, 'other.json'), '{"year":2024}');
    const files = {
      'empty.txt': ' \n',
      'letter.txt': '关于做好年度报告的通知',
      'old.doc': Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'scan.pdf': '%PDF-1.7',
      'cut.docx': 'PK\u0003\u0004',
    };
    for (const [name, content] of Object.entries(files))
      writeFileSync(join(office.folder, name), content);
    const table = JSON.parse(readFileSync(join(published, 'kaiyuan-2020.json'), 'utf8'));
    table.section3.rows[0].cells[0] += 1;
    writeFileSync(join(office.folder, 'faulty-table.json'), JSON.stringify(table));
  });
  afterAll(() => office.close());

  it.each(refusals)('%j ends with %i, %s', async (words, exit, code) => {
    const answer = await office.json<{ error: object }>(words, { code: exit });
    expect(answer).toEqual({
      error: { code, message: expect.stringMatching(/[一-龥]/), facts: expect.any(Object) },
    });
  });

  it('tells people on stderr, in Chinese and without a stack', async () => {
    const { code, stdout, stderr } = await office.run(['import-ledger', '--organ', 'A']);
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: '',
      stderr: '缺少选项：--file <文件>。\n',
    });
  });

  it('keeps the usual document of import-ledger', async () => {
    const words = ['import-ledger', '--organ', 'A', '--file', 'absent.csv'];
    expect(await office.json(words, { code: 2 })).toMatchObject({
      ...{ organ: 'A', read: 0, imported: 0, unchanged: 0, rejected: [], warnings: [] },
      unknownColumns: [],
      error: { code: 'file-unreadable', facts: { file: join(office.folder, 'absent.csv') } },
    });
  });

  it('names a setting that is wrong', async () => {
    const { code, stderr } = await office.run(['verify'], { env: { LOG_LEVEL: 'loud' } });
    expect(code).toBe(2);
    expect(stderr).toContain('LOG_LEVEL');
  });

  it('shows help in Chinese and ends with 0', async () => {
    const { code, stdout } = await office.run(['help']);
    expect(code).toBe(0);
    expect(stdout).toContain('用法：');
    expect(stdout).not.toMatch(/Usage|Options|Commands/);
    for (const command of ['import-ledger', 'annual-report', 'erase-applicant'])
      expect(stdout).toContain(command);
  });

  it('finds nothing wrong in a report that balances, and reads its figures', async () => {
    const file = join(published, 'kaiyuan-2020.json');
    const checked = await office.json<{ findings: readonly { id: string; level: string }[] }>([
      ...['check-report', file, '--strict'],
    ]);
    expect(checked).toMatchObject({ year: 2020, form: '2019' });
    expect(checked.findings.filter(({ level }) => level === 'error')).toEqual([]);
    expect(checked.findings.map(({ id }) => id)).toContain('C9');
  });
});
