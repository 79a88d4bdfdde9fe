import { checkReport } from '@tracker/annual-report';
import { annualForms } from '@tracker/statute';
import fc from 'fast-check';
import { PublishedReportError } from './published-report-error.js';
import { readPublishedReport } from './read-published-report.js';
import { bytesOf, page } from './reading.fixtures.js';

const { headings, sectionThree, sectionFour } = annualForms['2021'];
const title = '某市某局2024年政府信息公开工作年度报告';
/** Every cell another number, so that none can pass for another. */
const own = (row: number, column: number) => 1000 + row * 10 + column;

type Layout = (label: string, numbers: readonly (number | '')[]) => readonly string[];
const layouts: Readonly<Record<string, Layout>> = {
  'a cell a line': (label, numbers) => [
    label,
    '',
    ...numbers.flatMap((one) => (one === '' ? [] : [`${one}`, ''])),
  ],
  tabs: (label, numbers) => [`${label}\t${numbers.join('\t')}\t`],
  bars: (label, numbers) => [`${label} | ${numbers.join(' | ')} | |`],
  blanks: (label, numbers) => [[label, ...numbers.filter((one) => one !== '')].join(' ')],
  'a label broken over two lines': (label, numbers) => {
    const end = label.length > 8 ? -3 : label.length;
    const printed = numbers.filter((one) => one !== '').join(' ');
    if (end > 0) return [`${label} ${printed}`];
    return [label.slice(0, end), `${label.slice(end)} ${printed}`];
  },
};

const text = (
  layout: Layout,
  lost: (row: number, column: number) => boolean,
  unlabelled = -1,
): string =>
  [
    title,
    headings[0],
    headings[2],
    sectionThree.headCell,
    ...sectionThree.columns,
    ...sectionThree.rows.flatMap(({ levels }, row) =>
      layout(
        row === unlabelled ? '' : (levels.at(-1) ?? ''),
        sectionThree.columns.map((_name, column) => (lost(row, column) ? '' : own(row, column))),
      ),
    ),
    headings[3],
    ...sectionFour.columns,
    '1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12\t13\t14\t15',
    headings[4],
  ].join('\n');

const read = (content: string) => checkReport(readPublishedReport(bytesOf(content)));

describe('Reading a published text', () => {
  it.each(Object.entries(layouts))('laid out by %s finds every number', (_name, layout) => {
    const report = read(text(layout, () => false));
    expect(report.sectionThree.rows.map(({ cells }) => cells)).toEqual(
      sectionThree.rows.map((_row, row) =>
        sectionThree.columns.map((_, column) => own(row, column)),
      ),
    );
    expect(report.sectionFour.groups.map(({ cells }) => cells)).toEqual([
      [1, 2, 3, 4, 5],
      [6, 7, 8, 9, 10],
      [11, 12, 13, 14, 15],
    ]);
  });

  it.each(Object.entries(layouts))(
    'laid out by %s puts no number into a wrong cell when cells are lost',
    (_name, layout) => {
      fc.assert(
        fc.property(fc.uniqueArray(fc.nat(25 * 7 - 1), { maxLength: 120 }), (gone) => {
          const lost = new Set(gone);
          const { rows } = read(
            text(layout, (row, column) => lost.has(row * 7 + column)),
          ).sectionThree;
          rows.forEach(({ cells }, row) => {
            cells.forEach((cell, column) => {
              if (cell !== null)
                expect([row, column, cell]).toEqual([row, column, own(row, column)]);
            });
          });
        }),
        { numRuns: 15, seed: 2019 },
      );
    },
  );

  it('puts no number into a wrong cell when labels are lost', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(layouts)),
        fc.integer({ min: 1, max: 24 }),
        (layout, row) => {
          const cut = text(layout, () => false, row);
          read(cut).sectionThree.rows.forEach(({ cells }, at) => {
            cells.forEach((cell, column) => {
              if (cell !== null) expect([at, column, cell]).toEqual([at, column, own(at, column)]);
            });
          });
        },
      ),
      { numRuns: 20, seed: 2021 },
    );
  });

  it('ends in a report or in a refusal, whatever a page has lost', () => {
    const whole = page({ rows: { 一: [1, 2, 3, 4, 5, 6, 21] } });
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(400), (from, length) => {
        const cut = whole.slice(0, from) + whole.slice(from + length);
        try {
          expect(read(cut).sectionThree.rows.length).toBeGreaterThanOrEqual(23);
        } catch (error) {
          if (!(error instanceof PublishedReportError)) throw error;
        }
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('takes the year from the name of the file where there is no title, and says so', () => {
    const untitled = bytesOf(text(layouts.tabs as Layout, () => false).replace(title, ''));
    expect(() => readPublishedReport(untitled)).toThrow(
      expect.objectContaining({ code: 'year-missing' }),
    );
    const { year, notes } = readPublishedReport(untitled, '某局2024年年报.txt');
    expect(year).toBe(2024);
    expect(notes?.map(({ detail }) => detail)).toContain(
      '文件里没有标题，年度2024是按文件名“某局2024年年报”读的',
    );
  });
});
