import { judgeLedger, readLedger } from '@tracker/ledger';
import { knownCalendar } from '@tracker/statute';
import { expectedTables } from './expected-tables.js';
import { ledgerFromTable } from './ledger-from-table.js';
import { naiveCount } from './naive-count.js';
import { publishedLedger, publishedTable } from './published-table.js';

const tables = [
  'dashuikeng-2019',
  'hongze-2023',
  'jiaming-2020',
  'jiaxiang-2020',
  'jinhu-2023',
  'kaiyuan-2020',
  'maji-2025',
  'shanghai-gov-office-2019',
  'shuyang-drc-2023',
];

describe('A ledger generated from a published table', () => {
  it.each(tables)('counts to that table: %s', (name) => {
    const table = publishedTable(name);
    for (const seed of [1, 2, 3]) {
      const { csv, expected } = ledgerFromTable(table, seed);
      expect(naiveCount(csv, table.year, table.form)).toEqual({
        sectionThree: expected.sectionThree,
        sectionFour: expected.sectionFour,
      });
    }
  });

  it.each(tables)('goes in without a rejection: %s', async (name) => {
    const { csv, rows, today } = ledgerFromTable(publishedTable(name), 7);
    const sheet = await readLedger(new TextEncoder().encode(csv), 'generated.csv');
    const judgement = judgeLedger(sheet, { today, calendar: knownCalendar() });
    expect(judgement.rejected).toEqual([]);
    expect(judgement.rows).toHaveLength(rows.length);
  });

  it('is the same for the same seed and another for another', () => {
    const table = publishedTable('jinhu-2023');
    expect(ledgerFromTable(table, 5).csv).toBe(ledgerFromTable(table, 5).csv);
    expect(ledgerFromTable(table, 5).csv).not.toBe(ledgerFromTable(table, 6).csv);
  });

  it('fills in totals that were printed blank or wrong', () => {
    const { sectionThree, sectionFour } = expectedTables(
      publishedTable('shanghai-gov-office-2019'),
    );
    expect(sectionThree[2]).toEqual([258, 12, 0, 0, 1, 1, 272]);
    expect(sectionFour[0]).toEqual([5, 0, 0, 2]);
  });

  it('derives 一 from the results where the print contradicts itself', () => {
    const printed = publishedTable('hongze-2023');
    const rows = printed.section3.rows.map((row) =>
      row.key === '一' ? { ...row, cells: [99, 0, 0, 0, 0, 0, 99] } : row,
    );
    const { sectionThree } = expectedTables({ ...printed, section3: { rows } });
    expect(sectionThree[0]).toEqual([21, 0, 0, 0, 0, 0, 21]);
  });
});

describe('The naive count', () => {
  it.each(['kaiyuan-2020', 'shanghai-gov-office-2019', 'shuyang-drc-2023'])(
    'agrees with the tables made for the ledger of %s',
    (name) => {
      const { bytes, expected } = publishedLedger(name);
      const counted = naiveCount(new TextDecoder().decode(bytes), expected.year, expected.form);
      expect(counted.sectionThree).toEqual(expected.sectionThree);
      expect(counted.sectionFour).toEqual(expected.sectionFour);
    },
  );
});
