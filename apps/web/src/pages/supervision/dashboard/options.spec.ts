import { loadOption, monthText, rateOption } from './options.js';

const month = {
  ...{ month: '2026-01', from: '2026-01-01', to: '2026-01-31', received: 4, closed: 3 },
  ...{ answered: 3, inTime: 2, late: 1, rate: 0.6666, rateText: '66.66%' },
};
const figures = {
  ...{ organ: 'A', from: '2026-01-01', to: '2026-02-28', applicantTypes: [], categories: [] },
  months: [month, { ...month, month: '2026-02', answered: 0, rate: null, rateText: null }],
  totals: month,
};
type Series = { readonly name: string; readonly data: readonly (number | null)[] };
const seriesOf = (option: unknown) => (option as { series: readonly Series[] }).series;

describe('The charts of the dashboard', () => {
  it('name the year where one begins', () => {
    expect(['2025-12', '2026-01', '2026-02'].map((one, at) => monthText(one, at === 0))).toEqual([
      ...['2025年12月', '2026年1月', '2月'],
    ]);
  });

  it('leave a gap in the rate where nothing was answered, and never round up', () => {
    expect(seriesOf(rateOption(figures))[0]?.data).toEqual([66.66, null]);
  });

  it('part what a handler has open by what it asks, without counting twice', () => {
    const handlers = [{ handler: '张', open: 9, overdue: 2, soon: 3, waiting: 1 }];
    const option = loadOption({ organ: 'A', today: '2026-03-03', within: 5, handlers });
    const parts = seriesOf(option).map(({ data }) => data[0]);
    expect(parts).toEqual([2, 3, 1, 3]);
    expect(parts.reduce((all: number, one) => all + (one ?? 0), 0)).toBe(9);
  });
});
