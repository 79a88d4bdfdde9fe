import { textTable } from './text-table.js';

describe('A table in a terminal', () => {
  it('is aligned by the width of Chinese characters', () =>
    expect(
      textTable([
        ['', '自然人', '总计'],
        ['一、新收', '5', '15'],
        ['四', '100', '1'],
      ]),
    ).toEqual(['          自然人  总计', '一、新收       5    15', '四           100     1']));

  it('of nothing is nothing', () => expect(textTable([])).toEqual([]));
});
