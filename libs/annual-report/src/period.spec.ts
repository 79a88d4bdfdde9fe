import { halfYear, quarter, yearPeriod } from './period.js';

describe('Periods', () => {
  it('cover whole years, halves and quarters, both ends included', () => {
    expect(yearPeriod(2024)).toEqual({ from: '2024-01-01', to: '2024-12-31', label: '2024年' });
    expect(halfYear(2024, 1)).toEqual({
      from: '2024-01-01',
      to: '2024-06-30',
      label: '2024年上半年',
    });
    expect(halfYear(2024, 2)).toEqual({
      from: '2024-07-01',
      to: '2024-12-31',
      label: '2024年下半年',
    });
    expect(quarter(2023, 1)).toEqual({
      from: '2023-01-01',
      to: '2023-03-31',
      label: '2023年第一季度',
    });
    expect(quarter(2024, 4)).toEqual({
      from: '2024-10-01',
      to: '2024-12-31',
      label: '2024年第四季度',
    });
  });
});
