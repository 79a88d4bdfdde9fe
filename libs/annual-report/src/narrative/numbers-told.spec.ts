import fc from 'fast-check';
import { closed, folded, received, reportOf, requestsOf, suitFiled } from '../annual.fixtures.js';
import { numbersInText } from '../checks/c10-numbers-in-text.js';
import type { CheckSubject } from '../checks/check.js';
import { histories, years } from '../histories.fixtures.js';
import { numbersTold } from './numbers-told.js';
import { narrativeOf } from './section-one.js';

const told = (text: string) => numbersTold(text).map(({ what, value }) => [what, value]);

describe('The numbers told in section one', () => {
  it.each([
    ['全年共收到政府信息公开申请143件', [['收到', 143]]],
    [
      '新收政府信息公开申请1,143件，上年结转6件',
      [
        ['收到', 1143],
        ['上年结转', 6],
      ],
    ],
    [
      '2020年,新受理政府信息公开申请5件,上年转结政府信息公开申请0件,全年办结4件,转下一年办理1件。',
      [
        ['受理', 5],
        ['上年结转', 0],
        ['办结', 4],
        ['结转下年', 1],
      ],
    ],
    ['结转下年度继续办理１２件', [['结转下年', 12]]],
    [
      '发生行政复议11件、行政诉讼5件',
      [
        ['复议', 11],
        ['诉讼', 5],
      ],
    ],
    [
      '被申请行政复议案件3件，被提起行政诉讼共2起',
      [
        ['复议', 3],
        ['诉讼', 2],
      ],
    ],
  ])('are read from %s', (text, expected) => expect(told(text)).toEqual(expected));

  it.each([
    '主动公开政府信息3200条，公开年报1份',
    '2020年12月受理公众留言20件',
    '收集信访排查线索573条',
    '全年未收到主动申请信息公开的案件',
  ])('are not read from %s', (text) => expect(told(text)).toEqual([]));
});

const report = reportOf(
  folded(
    requestsOf({
      A: [received('2023-11-01'), closed('2024-02-20')],
      B: [received('2024-02-01', { applicantType: 'business' }), suitFiled('direct', '2024-05-05')],
    }),
  ),
  2024,
);
const tables = {
  form: report.form,
  sectionThree: report.sectionThree,
  sectionFour: report.sectionFour,
};
const judged = (sectionOne: string) =>
  numbersInText.judge({
    ...({ tables, previous: { absent: '' }, letters: [] } as CheckSubject),
    sectionOne,
  });

describe('Section one in words', () => {
  it('tells what the tables say, and what there was not', () => {
    const { text, figures } = narrativeOf(tables, 2024);
    expect(text).toBe(
      '2024年，本机关新收政府信息公开申请1件（商业企业1件），上年结转1件。全年办结1件（予以公开1件），结转下年度继续办理1件。因政府信息公开工作发生行政复议0件，行政诉讼1件（尚未审结1件）。',
    );
    expect(figures).toContainEqual({ label: '上年结转', value: 1 });
  });

  it('agrees with the tables by its own check, whatever the year', () => {
    fc.assert(
      fc.property(histories, fc.constantFrom(...years), (streams, year) => {
        const { form, sectionThree, sectionFour } = reportOf(folded(streams), year);
        const own = { form, sectionThree, sectionFour };
        const subject = { tables: own, previous: { absent: '' }, letters: [] } as CheckSubject;
        const sectionOne = narrativeOf(own, year).text;
        expect(numbersInText.judge({ ...subject, sectionOne })).toEqual([]);
        expect(numbersTold(sectionOne).length).toBeGreaterThanOrEqual(4);
      }),
      { numRuns: 100 },
    );
  });

  it('may count 受理 with what was carried over, and suits without those not concluded', () => {
    expect(judged('受理申请2件，行政诉讼0件')).toEqual([]);
  });

  it('is told with the number of the table where it differs', () => {
    expect(judged('全年收到申请7件')).toEqual([
      { where: '一', detail: '文字“收到申请7件”与表格不符：表格为1或者2' },
    ]);
  });
});
