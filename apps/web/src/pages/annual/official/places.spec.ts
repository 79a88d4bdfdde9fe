import { placeKey, placeLabels, placeOf, placesOf } from './places.js';

describe('Places in the official form', () => {
  it('are read back from the address', () => {
    const place = { section: 'three', row: 5, column: 1 } as const;
    expect(placeOf(placeKey(place))).toEqual(place);
    expect(placeOf('two.1.1')).toBeNull();
    expect(placeOf(undefined)).toBeNull();
  });

  it('are named as the form names them', () => {
    expect(placeLabels('2021', { section: 'three', row: 5, column: 7 })).toEqual({
      row: '三、本年度办理结果 › （三）不予公开 › 1.属于国家秘密',
      column: '总计',
    });
    expect(placeLabels('2021', { section: 'four', row: 3, column: 4 })).toEqual({
      row: '行政诉讼 › 复议后起诉',
      column: '尚未审结',
    });
  });

  it.each([
    ['三/3.3.1/自然人', 'three.5.1'],
    ['三/二/总计', 'three.2.7'],
    ['三/3.6.1', 'three.21.7'],
    ['四/未经复议直接起诉/尚未审结', 'four.2.4'],
  ])('are found from the finding %s', (where, key) => {
    expect(placesOf('2021', where).map(placeKey)).toEqual([key]);
  });

  it.each(['一', '', '二/regulations/inForce', '三/9.9/自然人'])('are none in %s', (where) => {
    expect(placesOf('2021', where)).toEqual([]);
  });
});
