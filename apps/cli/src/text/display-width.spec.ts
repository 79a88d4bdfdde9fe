import { displayWidth, padEnd, padStart } from './display-width.js';

describe('The width of a text in a terminal', () => {
  it.each([
    ['', 0],
    ['abc 123', 7],
    ['自然人', 6],
    ['（一）予以公开', 14],
    ['3.危及“三安全一稳定”', 20],
    ['𠮷', 2],
    ['e\u0301', 1],
  ])('of %s is %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it('is what columns are filled up to', () => {
    expect(padEnd('总计', 6)).toBe('总计  ');
    expect(padStart('15', 6)).toBe('    15');
    expect(padStart('法律服务机构', 4)).toBe('法律服务机构');
  });
});
