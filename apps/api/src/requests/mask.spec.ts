import { maskedName } from './mask.js';

describe('A masked name', () => {
  it.each([
    ['张三', '张*'],
    ['欧阳修', '欧*'],
    ['𠮷田', '𠮷*'],
    ['已封存', '已封存'],
    ['', null],
    [null, null],
  ])('%s reads %s', (name, masked) => {
    expect(maskedName(name)).toBe(masked);
  });
});
