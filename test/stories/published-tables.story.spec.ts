import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkReport, readPublishedTable } from '@tracker/annual-report';
import { ledgerFromTable } from '../support/ledger-from-table.js';
import { type TestOffice, testOffice } from '../support/test-office.js';

type Cell = number | null;
type Published = {
  readonly year: number;
  readonly form: '2019' | '2021';
  readonly section3: { readonly rows: readonly { readonly cells: readonly Cell[] }[] };
  readonly section4: {
    readonly groups: readonly { readonly label: string; readonly cells: readonly Cell[] }[];
  };
};

const folder = 'test/data/published-tables';
const tables = readdirSync(folder).map((file) => ({
  organ: file.replace('.json', ''),
  published: JSON.parse(readFileSync(join(folder, file), 'utf8')) as Published,
}));

/** Blank counts as 0; a blank 总计 is the sum of its parts. */
const filled = (cells: readonly Cell[]): readonly number[] => {
  const parts = cells.slice(0, -1).map((cell) => cell ?? 0);
  const total = cells.at(-1) ?? parts.reduce((sum, part) => sum + part, 0);
  return [...parts, total];
};

const errorsIn = (published: Published) =>
  checkReport(readPublishedTable(published)).findings.filter(({ level }) => level === 'error');

describe('The published tables of real organs', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await testOffice();
  });
  afterAll(() => office.close());

  const reportFromLedger = async (organ: string, published: Published) => {
    const { csv, today } = ledgerFromTable(published as never, 711);
    const result = await office.services.ledgers.run({
      organ,
      bytes: new TextEncoder().encode(csv),
      fileName: `${organ}.csv`,
      actor: 'cli:test',
      today,
    });
    expect(result.rejected).toEqual([]);
    const { year, form } = published;
    return office.services.reports.report({ organ, year, form });
  };

  it.each(tables)('$organ comes out of its ledger, cell for cell', async ({ organ, published }) => {
    const report = await reportFromLedger(organ, published);
    const wrongGroups = errorsIn(published).map(({ where }) => where);
    expect(report.sectionThree.rows.map(({ cells }) => cells)).toEqual(
      published.section3.rows.map(({ cells }) => filled(cells)),
    );
    for (const [index, { label, cells }] of published.section4.groups.entries()) {
      const printedWrong = wrongGroups.some((where) =>
        where.includes(label.split('｜').at(-1) ?? ''),
      );
      const expected = printedWrong ? filled([...cells.slice(0, -1), null]) : filled(cells);
      expect([label, report.sectionFour.groups[index]?.cells]).toEqual([label, expected]);
    }
    const failed = report.checks.filter(
      ({ level, passed }) => level === 'error' && passed === false,
    );
    expect(failed).toEqual([]);
  });

  it('name their own contradictions: 洪泽 and 金湖 print a 总计 of 0 beside parts', () => {
    const found = tables.flatMap(({ organ, published }) =>
      errorsIn(published).map(({ id, where }) => `${organ} ${id} ${where}`),
    );
    expect(found.sort()).toEqual([
      'hongze-2023 C4 四/复议后起诉/总计',
      'hongze-2023 C4 四/行政复议/总计',
      'jinhu-2023 C4 四/未经复议直接起诉/总计',
    ]);
  });
});
