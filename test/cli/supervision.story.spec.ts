import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CliOffice, cliOffice } from '../support/cli-office.js';

type Told = { readonly within: number; readonly lists: { list: string; count: number }[] };

// All over long before any day on which this runs.
const ledger = `登记编号,收到日期,申请人类型,补正告知日期,补正期限,办理结果,办结日期
1,2024-01-30,自然人,,,,
2,2024-01-30,自然人,2024-02-02,2024-03-01,,
3,2024-01-30,自然人,,,予以公开,2024-06-03
4,2024-01-30,自然人,,,予以公开,2024-03-01
`;

describe('tracker supervision', () => {
  let office: CliOffice;
  beforeAll(async () => {
    office = await cliOffice();
    writeFileSync(join(office.folder, 'ledger.csv'), ledger);
    await office.json(['import-ledger', '--organ', 'S', '--file', 'ledger.csv']);
  }, 120_000);
  afterAll(() => office.close());

  it('counts what is overdue, may lapse and was answered late', async () => {
    const told = await office.json<Told>(['supervision', '--organ', 'S']);
    expect(told.within).toBe(5);
    const found = told.lists
      .filter(({ count }) => count > 0)
      .map(({ list, count }) => [list, count]);
    expect(found).toEqual([
      ['overdue', 1],
      ['answered-late', 1],
      ['lapsed', 1],
    ]);
    const { stdout } = await office.run(['supervision', '--organ', 'S', '--within', '0']);
    expect(stdout).toMatch(/逾期未答复 +1\n/);
  }, 60_000);

  it('refuses an organ nobody created, and days that are no number', async () => {
    const unknown = await office.run(['supervision', '--organ', 'nobody']);
    expect(unknown.code).toBe(1);
    const less = await office.run(['supervision', '--organ', 'S', '--within', '-1']);
    expect(less.code).toBe(2);
  }, 60_000);
});
