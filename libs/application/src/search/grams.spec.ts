import fc from 'fast-check';
import {
  dottedNameSigns,
  gramsAsked,
  gramsOf,
  searchable,
  signsOf,
  termsOf,
  undotted,
} from './grams.js';

describe('Grams of a text', () => {
  it('are its pairs of characters', () => {
    expect([...gramsOf('征地补偿')]).toEqual(['征地', '地补', '补偿']);
  });

  it('are of digits and letters three as well', () => {
    expect([...gramsOf('〔2024〕')]).toEqual(['(2', '20', '202', '02', '024', '24', '4)']);
  });

  it('pass over blanks, width and case', () => {
    expect(searchable('ＡＢ c\n征 地')).toBe('abc征地');
    expect([...gramsOf('征 地')]).toEqual(['征地']);
  });

  it('pass over quotation marks, and take every bracket of a 文号 for one', () => {
    const [held, ...typed] = ['〔2024〕15号', '[2024]15号', '（2024）15号', '【2024】15号'];
    for (const text of typed) expect(searchable(text)).toBe(searchable(held));
    expect(searchable('“十四五”规划')).toBe('十四五规划');
    expect(searchable('「十四五」规划')).toBe('十四五规划');
  });

  it('take one character of a name', () => {
    expect([...signsOf('张三')]).toEqual(['张', '三']);
  });
});

describe('A name with a dot', () => {
  it('is the same with any dot and without', () => {
    for (const name of [
      '阿依古丽·买买提',
      '阿依古丽•买买提',
      '阿依古丽・买买提',
      '阿依古丽･买买提',
    ])
      expect(undotted(name)).toBe('阿依古丽买买提');
    for (const name of [
      '阿依古丽．买买提',
      '阿依古丽.买买提',
      '阿依古丽 · 买买提',
      '阿依古丽买买提',
    ])
      expect(undotted(name)).toBe('阿依古丽买买提');
  });

  it('is asked for by its single characters, other words are not', () => {
    expect([...(dottedNameSigns('艾力.买买提') ?? [])]).toEqual(['艾', '力', '买', '提']);
    expect([...(dottedNameSigns('阿依古丽') ?? [])]).toEqual(['阿', '依', '古', '丽']);
    for (const word of ['张三丰', '2024', '征地abc方案', '3.5', '·', '某·'])
      expect([word, dottedNameSigns(word)]).toEqual([word, null]);
  });
});

describe('What a search asks for', () => {
  it('is every word once', () => {
    expect(termsOf('  补偿 2024　补偿 ')).toEqual(['补偿', '2024']);
    expect(termsOf(' \n ')).toEqual([]);
  });

  it('is in as few grams as suffice', () => {
    expect([...gramsAsked('补偿')]).toEqual(['补偿']);
    expect([...gramsAsked('2024-0001')]).toEqual(['202', '024', '4-', '-0', '000', '001']);
    expect([...gramsAsked('12')]).toEqual(['12']);
    expect([...gramsAsked('张')]).toEqual(['张']);
  });

  it('is among the grams of every text that holds it', () => {
    const text = fc.string({ unit: fc.constantFrom('征', '地', 'a', 'B', '1', '2', '-', '〔') });
    fc.assert(
      fc.property(text, text, text, (before, word, after) => {
        const asked = gramsAsked(searchable(word));
        fc.pre([...word].length > 1);
        const held = gramsOf(before + word + after);
        expect([...asked].filter((gram) => !held.has(gram))).toEqual([]);
      }),
    );
  });
});
