import fc from 'fast-check';
import { feeByOrdinal, feeByPages } from './fee.js';
import { FeeInputError } from './fee-input-error.js';
import { feeScaleInForce } from './fee-scale.js';

describe('The fee by pages (按量)', () => {
  it.each([
    [0, 0],
    [1, 0],
    [30, 0],
    [31, 10],
    [57, 270],
    [72, 420],
    [100, 700],
    [101, 720],
    [109, 880],
    [119, 1080],
    [200, 2700],
    [201, 2740],
    [250, 4700],
    [1000, 34700],
  ])('of %i pages is %i 元', (pages, amount) => {
    expect(feeByPages(pages)).toMatchObject({ amount, monthTotal: null });
  });

  it('is told band by band', () => {
    const steps = feeByPages(109).steps.map(({ from, to, count, unitPrice, amount }) => [
      from,
      to,
      count,
      unitPrice,
      amount,
    ]);
    expect(steps).toEqual([
      [1, 30, 30, 0, 0],
      [31, 100, 70, 10, 700],
      [101, 109, 9, 20, 180],
    ]);
    expect(feeByPages(109).steps[2]?.why).toBe(
      '第101至109页，每页20元，计180元（国办函〔2020〕109号）。',
    );
  });

  it.each([-1, 1.5, Number.NaN, 1_000_001])('refuses %d pages', (pages) => {
    expect(() => feeByPages(pages)).toThrow(FeeInputError);
  });
});

describe('The fee by requests (按件)', () => {
  it.each([
    [1, 0, 0],
    [10, 0, 0],
    [11, 100, 100],
    [25, 100, 1500],
    [30, 100, 2000],
    [31, 200, 2200],
    [40, 200, 4000],
    [41, 300, 4300],
    [50, 300, 7000],
    [51, 400, 7400],
    [100, 800, 37000],
  ])('the %ith of a month costs %i 元, all together %i', (ordinal, amount, monthTotal) => {
    expect(feeByOrdinal(ordinal)).toMatchObject({ amount, monthTotal });
  });

  it('adds up: each request adds its own fee to the month', () =>
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 500 }), (n) => {
        const before = feeByOrdinal(n - 1).monthTotal ?? Number.NaN;
        const { amount, monthTotal, steps } = feeByOrdinal(n);
        expect(monthTotal).toBe(before + amount);
        expect(steps.reduce((sum, { count }) => sum + count, 0)).toBe(n);
      }),
    ));

  it('names what it refuses', () => {
    expect(() => feeByOrdinal(0)).toThrow(
      expect.objectContaining({
        code: 'ordinal-out-of-range',
        facts: { ordinal: 0, least: 1, most: 10_000 },
      }),
    );
    expect(() => feeByOrdinal(2.5)).toThrow(FeeInputError);
  });
});

describe('The scales', () => {
  it('are in force from 2021-01-01', () => {
    expect(feeScaleInForce('2020-12-31')).toEqual([]);
    expect(feeScaleInForce('2021-01-01').map(({ basis }) => basis)).toEqual(['pages', 'ordinal']);
  });
});
