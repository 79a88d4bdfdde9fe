import { unstorableTexts } from './storable-text.js';

describe('A text that no store can hold', () => {
  it('is found wherever it stands, under its path', () => {
    const value = { a: 'good 😀', b: ['x', 'a\u0000b'], c: { d: '\ud800' }, e: 1, f: null };
    expect(unstorableTexts(value).map(({ path }) => path)).toEqual(['b.1', 'c.d']);
  });

  it('is found in the name of a field, and the name is not repeated', () => {
    const [fault] = unstorableTexts({ 'x\u0000': 1 });
    expect(fault).toEqual({ path: '', message: '有一个字段的名称含有无法保存的字符' });
  });
});
