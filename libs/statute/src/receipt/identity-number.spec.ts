import { identityNumberFault } from './identity-number.js';

describe('The number of an identity paper', () => {
  it.each([
    // The example of GB 11643—1999, annex: 11010519491231002X.
    ['居民身份证', '11010519491231002X'],
    ['居民身份证', '11010519491231002x'],
    ['居民身份证', ' 1101 0519 4912 3100 2X '],
    ['居民身份证', '440524188001010014'],
    ['居民身份证', '110105491231002'],
    ['统一社会信用代码', '91350100M000100Y43'],
    ['统一社会信用代码', '9144030071526726XG'],
    ['护照', 'E12345678'],
    ['居民身份证', ''],
    [null, '1'],
  ])('of a %s, “%s”, has nothing wrong with it', (idType, number) => {
    expect(identityNumberFault(idType, number)).toBeNull();
  });

  it.each([
    ['居民身份证', '110105194912310021', '校验位'],
    ['居民身份证', '11010519491331002X', '出生日期'],
    ['居民身份证', '110105194902300020', '出生日期'],
    ['居民身份证', '1101051949123100', '18 位'],
    ['居民身份证', '张三', '18 位'],
    ['统一社会信用代码', '91350100M000100Y44', '校验位'],
    ['统一社会信用代码', '91350100M000100I43', '18 位'],
    ['统一社会信用代码', '91350100M0001', '18 位'],
  ])('of a %s, “%s”, is noticed: %s', (idType, number, words) => {
    expect(identityNumberFault(idType, number)).toContain(words);
  });
});
