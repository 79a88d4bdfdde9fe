import { annualForms } from '@tracker/statute';
import { leftBlank, nothingCounted } from './left-blank.js';

const texts = { 一: '全年新收申请26件。', 五: '人手不足。', 六: '未收取信息处理费。' };
const all = Object.fromEntries(
  annualForms['2021'].sectionTwo.flatMap(({ item, rows, columns }) =>
    rows.flatMap((row) => columns.map((column) => [`${item}.${row.key}.${column.key}`, '0'])),
  ),
);
const whole = { form: '2021', sectionTwo: { form: '2021', figures: all }, texts } as const;

describe('What is still blank in a report about to be filed', () => {
  it('is nothing once everything is typed in, zeros too', () => {
    expect(leftBlank(whole)).toEqual([]);
  });

  it('is each part that nobody has written, in the order of the report', () => {
    const words = { 一: '', 五: ' \n', 六: '' };
    expect(leftBlank({ ...whole, sectionTwo: null, texts: words })).toEqual([
      '“一、总体情况”还没有文字',
      '“二、主动公开政府信息情况”还没有录入',
      '“五、存在的主要问题及改进情况”还没有文字',
      '“六、其他需要报告的事项”还没有文字',
    ]);
  });

  it('counts the cells of section two that were left out', () => {
    const [first, ...rest] = Object.entries(all);
    const sectionTwo = { form: '2021', figures: Object.fromEntries(rest) } as const;
    expect(first).toBeDefined();
    expect(leftBlank({ ...whole, sectionTwo })).toEqual(['“二、主动公开政府信息情况”有 1 格空白']);
  });

  it('does not take the figures of the other form for those of this one', () => {
    const sectionTwo = { form: '2019', figures: all } as const;
    expect(leftBlank({ ...whole, sectionTwo })).toEqual([
      '“二、主动公开政府信息情况”是按2019年表式录入的，下载的文件照此印出，不是本表式',
    ]);
  });

  it('is told when no number of the year is other than 0, be it for a case alone', () => {
    const rows = (...cells: number[]) => [{ key: '一', label: '一', cells }];
    const tables = (three: number, four: number) =>
      nothingCounted({
        sectionThree: { columns: [], rows: rows(0, three) },
        sectionFour: { columns: [], groups: rows(0, four) },
      });
    expect([tables(0, 0), tables(1, 0), tables(0, 1)]).toEqual([true, false, false]);
  });
});
