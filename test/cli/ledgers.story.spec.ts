import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CliOffice, cliOffice } from '../support/cli-office.js';
import { publishedLedger } from '../support/published-table.js';

type Imported = {
  readonly organ: string;
  readonly read: number;
  readonly imported: number;
  readonly unchanged: number;
  readonly rejected: readonly object[];
  readonly warnings: readonly object[];
  readonly unknownColumns: readonly string[];
};
type Report = {
  readonly form: string;
  readonly sectionThree: { readonly rows: readonly { readonly cells: readonly number[] }[] };
  readonly sectionFour: { readonly groups: readonly { readonly cells: readonly number[] }[] };
};

const ledgers = join(__dirname, '..', 'data', 'ledgers');

describe('An office that brings its ledger in by the command line', () => {
  let office: CliOffice;

  beforeAll(async () => {
    office = await cliOffice();
  });
  afterAll(() => office.close());

  const importing = (organ: string, file: string, ...more: string[]) => [
    'import-ledger',
    '--organ',
    organ,
    '--file',
    file,
    ...more,
  ];

  it.each([
    ['kaiyuan-2020', 15],
    ['shuyang-drc-2023', 36],
    ['shanghai-gov-office-2019', 887],
  ])('%s: its %i rows give their published tables, and go in once', async (name, rows) => {
    copyFileSync(join(ledgers, `${name}.csv`), join(office.folder, `${name}.csv`));
    const { expected } = publishedLedger(name);
    const first = await office.json<Imported>(importing(name, `${name}.csv`));
    expect(first).toMatchObject({ organ: name, read: rows, imported: rows, unchanged: 0 });
    expect(first).toMatchObject({ rejected: [], unknownColumns: [] });

    const words = ['annual-report', '--organ', name, '--year', String(expected.year)];
    const report = await office.json<Report>(words);
    expect(report.form).toBe(expected.form);
    expect(report.sectionThree.rows.map(({ cells }) => cells)).toEqual(expected.sectionThree);
    expect(report.sectionFour.groups.map(({ cells }) => cells.slice(0, 4))).toEqual(
      expected.sectionFour,
    );

    const again = await office.json<Imported>(importing(name, `${name}.csv`));
    expect(again).toMatchObject({ read: rows, imported: 0, unchanged: rows, rejected: [] });
    expect(await office.json<Report>(words)).toEqual(report);
  });

  it('tells how far it is, and where it ended', async () => {
    const file = join(ledgers, 'kaiyuan-2020.csv');
    const { stderr, stdout } = await office.run(importing('progress', file));
    expect(stderr).toMatch(/^导入 15\/15$/m);
    expect(stdout).toContain('机关 progress：读到 15 行，导入 15 行');
  });

  it('tries a ledger without creating anything, not even the organ', async () => {
    const file = join(ledgers, 'kaiyuan-2020.csv');
    const tried = await office.json<Imported>(importing('tried', file, '--dry-run'));
    expect(tried).toMatchObject({ read: 15, imported: 15, unchanged: 0, rejected: [] });
    const asked = ['annual-report', '--organ', 'tried', '--year', '2020'];
    expect(await office.json(asked, { code: 1 })).toMatchObject({
      error: { code: 'organ-unknown', facts: { organ: 'tried' } },
    });
  });

  it('names every fault of a ledger and takes none of its rows', async () => {
    const lines = [
      '登记编号,收到日期,申请人类型,办理结果,办结日期,经办科室',
      '2024-1,2024/3/1,自然人,予以公开,2024年3月14日,一科',
      '2024-2,2024-02-30,自然人,,,',
      ',2024-03-01,个人,予以公开,,',
    ];
    writeFileSync(join(office.folder, 'faulty.csv'), lines.join('\r\n'));
    const refused = await office.json<Imported>(importing('faulty', 'faulty.csv'), { code: 1 });
    expect(Object.keys(refused)).toEqual([
      ...['organ', 'read', 'imported', 'unchanged', 'rejected', 'warnings', 'unknownColumns'],
    ]);
    expect(refused).toMatchObject({ read: 3, imported: 0, unknownColumns: ['经办科室'] });
    expect(refused.rejected).toMatchObject([
      { row: 3, column: '收到日期', value: '2024-02-30', expected: expect.any(String) },
      { row: 4, column: '登记编号', value: '' },
      { row: 4, column: '申请人类型', value: '个人' },
      { row: 4, column: '办结日期', value: '' },
    ]);
    const { code, stdout, stderr } = await office.run(importing('faulty', 'faulty.csv'));
    expect(code).toBe(1);
    expect(stdout).toContain('第 3 行 收到日期“2024-02-30”');
    expect(stderr).toContain('没有导入任何一行');
    const asked = ['annual-report', '--organ', 'faulty', '--year', '2024'];
    expect((await office.run(asked)).code).toBe(1);
  });

  it('takes two imports at once', async () => {
    const file = join(ledgers, 'shuyang-drc-2023.csv');
    const both = await Promise.all(
      ['left', 'right'].map((organ) => office.json<Imported>(importing(organ, file))),
    );
    expect(both.map(({ organ, imported }) => [organ, imported])).toEqual([
      ['left', 36],
      ['right', 36],
    ]);
    expect(await office.json(['verify'])).toMatchObject({ ok: true, firstDifference: null });
  });
});
