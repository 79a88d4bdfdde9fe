import { readAmount, readDays } from './read-numbers.js';

describe('延长天数', () => {
  it.each([
    ['1', '1'],
    ['20', '20'],
    ['２０', '20'],
    ['05', '5'],
    ['20.0', '20'],
    ['0', null],
    ['21', null],
    ['1.5', null],
    ['-3', null],
    ['二十', null],
    ['20天', null],
  ])('%s is %s', (text, days) => {
    expect(readDays(text)).toBe(days);
  });
});

describe('收费金额', () => {
  it.each([
    ['0', '0'],
    ['270', '270'],
    ['1,170.50元', '1170.5'],
    ['￥34,700', '34700'],
    ['１００．００', '100'],
    ['0.05', '0.05'],
    ['00100', '100'],
    ['-1', null],
    ['1.005', null],
    ['1,17', null],
    ['免费', null],
    ['1e3', null],
  ])('%s is %s', (text, amount) => {
    expect(readAmount(text)).toBe(amount);
  });
});
