import { rateOf } from './on-time-rate.js';

describe('The on-time rate', () => {
  // biome-ignore format: a table is read by column
  const rates: readonly [number, number, number | null, string | null][] = [
    [0,     0,     null,   null],
    [3,     2,     0.6666, '66.66%'],
    [7,     7,     1,      '100.00%'],
    [20000, 19999, 0.9999, '99.99%'],
    [4,     0,     0,      '0.00%'],
  ];
  it.each(rates)('of %d answered, %d in time, is %p', (answered, inTime, rate, rateText) => {
    expect(rateOf({ answered, inTime, late: answered - inTime })).toEqual({ rate, rateText });
  });
});
