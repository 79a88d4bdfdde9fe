import { type AnnualReport, annualReportHtml, checkReport, tablesOf } from '@tracker/annual-report';
import { annualReportDocx, annualReportXlsx } from '@tracker/office-documents';
import { annualForms, type FormId } from '@tracker/statute';
import fc from 'fast-check';
import { readPublishedReport } from './read-published-report.js';

const cell = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 99 }),
  fc.integer({ min: 0, max: 999_999 }),
);
const report = fc
  .record({
    form: fc.constantFrom<FormId>('2019', '2021'),
    year: fc.integer({ min: 2019, max: 2060 }),
    organName: fc.constantFrom(
      '开远市人民政府',
      '某市某区人力资源和社会保障局',
      '大水坑镇人民政府',
    ),
    three: fc.array(fc.array(cell, { minLength: 7, maxLength: 7 }), {
      minLength: 25,
      maxLength: 25,
    }),
    four: fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { minLength: 3, maxLength: 3 }),
  })
  .map(({ form, year, organName, three, four }): AnnualReport => {
    const tables = tablesOf(
      form,
      (row) => three[row] ?? [],
      (group) => four[group] ?? [],
    );
    return {
      ...{ organ: 'KY', organName, year, ...tables, checks: [] },
      basis: {
        position: '17',
        events: 4,
        rules: 'r',
        calendar: 'c',
        digest: `sha256:${'0'.repeat(64)}`,
      },
    };
  });

const html = async (made: AnnualReport) => new TextEncoder().encode(annualReportHtml(made));

describe('Our own report read back', () => {
  it.each([
    ['html', html, 40],
    ['docx', annualReportDocx, 12],
    ['xlsx', annualReportXlsx, 12],
  ] as const)(
    'from %s is the same, cell for cell',
    async (_kind, write, numRuns) => {
      await fc.assert(
        fc.asyncProperty(report, async (made) => {
          const published = readPublishedReport(await write(made));
          const { title, year, form, sectionThree, sectionFour } = checkReport(published);
          const { organName } = made;
          expect({ title, year, form, sectionThree, sectionFour }).toEqual({
            title: `${organName}${made.year}年政府信息公开工作年度报告`,
            ...{ year: made.year, form: made.form },
            ...{ sectionThree: made.sectionThree, sectionFour: made.sectionFour },
          });
          expect(published.notes).toEqual([]);
        }),
        { numRuns, seed: 20_210_930 },
      );
    },
    120_000,
  );

  it('from docx and xlsx keeps section two, and docx the whole report', async () => {
    const [made] = fc.sample(report, { numRuns: 1, seed: 1 });
    if (!made) throw new Error('No report.');
    const { form } = made;
    const figures = Object.fromEntries(
      annualForms[form].sectionTwo.flatMap(({ item, rows, columns }) =>
        rows.flatMap((row) =>
          columns.map((column, at) => [`${item}.${row.key}.${column.key}`, `${at}`]),
        ),
      ),
    );
    const event = { position: '1', revision: '1', hash: 'x', on: null } as never;
    const typed = {
      sectionTwo: { form, figures, event },
      texts: { 一: { text: '全年新收政府信息公开申请3件。\n其他工作。', event } },
    };
    const word = readPublishedReport(await annualReportDocx(made, typed));
    expect(word.sectionTwo).toEqual({ form, figures });
    expect(word.sectionOne).toBe('全年新收政府信息公开申请3件。\n其他工作。');
    expect(word.outline?.headings).toEqual(annualForms[form].headings);
    const book = readPublishedReport(await annualReportXlsx(made, typed));
    expect(book.sectionTwo).toEqual({ form, figures });
    expect(book.outline).toBeUndefined();
  });
});
