import fc from 'fast-check';
import {
  nameBeginGrams,
  nameGrams,
  numberBeginGrams,
  numberGrams,
  sameNameGrams,
  sameNumberGrams,
} from './applicant-grams.js';
import { gramsOf, searchable } from './grams.js';

const holds = (held: ReadonlySet<string>, asked: ReadonlySet<string> | null): boolean =>
  asked !== null && [...asked].every((gram) => held.has(gram));

describe('What an applicant is found by', () => {
  it('is the number from its fourth sign on, however it is written', () => {
    expect([...(numberBeginGrams('１１０ １') ?? [])]).toEqual(['\u00031101']);
    expect([...(numberBeginGrams('11010') ?? [])]).toEqual(['\u00031101']);
    expect(numberBeginGrams('110')).toBeNull();
    expect(numberBeginGrams(' ')).toBeNull();
  });

  it('is the whole number, short ones too', () => {
    expect(holds(numberGrams('E12'), sameNumberGrams('e 12'))).toBe(true);
    expect(holds(numberGrams('E123'), sameNumberGrams('E12'))).toBe(false);
  });

  it('is the name, whatever dot and blanks stand in it', () => {
    const name = '买买提•艾力';
    const held = new Set([...nameGrams(name), ...gramsOf(name)]);
    expect(holds(held, nameBeginGrams('买买 提·'))).toBe(true);
    expect(holds(held, nameBeginGrams('买提买'))).toBe(false);
    expect(holds(held, nameBeginGrams('买买提艾'))).toBe(true);
    expect(holds(held, nameBeginGrams('买买提.艾'))).toBe(true);
    expect(holds(held, nameBeginGrams('买买提依'))).toBe(false);
    expect(holds(nameGrams('张　三'), sameNameGrams('张三'))).toBe(true);
    expect(holds(nameGrams('张三丰'), sameNameGrams('张三'))).toBe(false);
    expect([nameBeginGrams(''), sameNameGrams('　'), sameNumberGrams('')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('is none of the words of a text', () => {
    const inText = gramsOf('证件号码110101199003070011，张三');
    expect(holds(inText, numberBeginGrams('110101199003070011'))).toBe(false);
    expect(holds(inText, sameNameGrams('张三'))).toBe(false);
  });

  it('holds what every beginning asks for', () => {
    const signs = fc.string({ unit: fc.constantFrom('张', '𠮷', '·', 'A', '1', '2', ' ') });
    fc.assert(
      fc.property(signs, fc.nat(30), (text, at) => {
        const begin = [...searchable(text)].slice(0, at).join('');
        const [name, number] = [nameBeginGrams(begin), numberBeginGrams(begin)];
        const inName = new Set([...nameGrams(text), ...gramsOf(text)]);
        expect(name === null || holds(inName, name)).toBe(true);
        expect(number === null || holds(numberGrams(text), number)).toBe(true);
      }),
    );
  });
});
