import fc from 'fast-check';
import {
  defaultNumberFormat,
  formatNumber,
  type NumberFormat,
  numberFormat,
  readNumber,
} from './number-format.js';

const plain = fc.constantFrom('', '〔', '(', '-', '号', '申', 'A', '第', '.', '_', '】', '9');
const some = (max: number) => fc.array(plain, { maxLength: max }).map((parts) => parts.join(''));
/** Texts of all kinds, of which those that the schema takes are formats. */
const formats: fc.Arbitrary<NumberFormat> = fc
  .record({
    prefix: some(4),
    joint: some(3),
    width: fc.integer({ min: 1, max: 9 }),
    suffix: some(2),
  })
  .filter((one) => numberFormat.safeParse(one).success);
const years = fc.integer({ min: 1990, max: 2199 });
const sequences = fc.integer({ min: 1, max: 99_999_999 });

describe('The format of an organ’s numbers', () => {
  it('is year and five digits where nothing was set', () => {
    expect(formatNumber(defaultNumberFormat, 2024, 7)).toBe('2024-00007');
    expect(formatNumber(defaultNumberFormat, 2024, 123_456)).toBe('2024-123456');
    expect(numberFormat.parse(defaultNumberFormat)).toEqual(defaultNumberFormat);
  });

  it.each([
    [{ prefix: '水务依申请〔', joint: '〕', width: 1, suffix: '号' }, '水务依申请〔2024〕7号'],
    [{ prefix: 'A01-', joint: '-', width: 4, suffix: '' }, 'A01-2024-0007'],
    [{ prefix: '', joint: '第', width: 3, suffix: '号' }, '2024第007号'],
  ])('may be %o', (format, number) => {
    expect(numberFormat.safeParse(format).success).toBe(true);
    expect(formatNumber(format, 2024, 7)).toBe(number);
  });

  it.each([
    [{ prefix: 'A1' }, '不能以数字结尾'],
    [{ prefix: '9号' }, '以文字或括号开头'],
    [{ prefix: '=A' }, '以文字或括号开头'],
    [{ joint: '' }, '年份与序号之间须有文字'],
    [{ joint: '-0' }, '不能有数字'],
    [{ suffix: '-1' }, '序号之后不能有数字'],
    [{ suffix: '/' }, '序号之后不能有数字'],
  ])('may not be %o', (part, why) => {
    const read = numberFormat.safeParse({ ...defaultNumberFormat, ...part });
    expect(read.error?.issues.map(({ message }) => message).join()).toContain(why);
  });

  it('gives no number twice, whatever formats an organ has had', () => {
    fc.assert(
      fc.property(formats, formats, years, years, sequences, sequences, (a, b, y, z, m, n) => {
        const same = formatNumber(a, y, m) === formatNumber(b, z, n);
        if (same) expect([y, m]).toEqual([z, n]);
        expect(readNumber(a, formatNumber(a, y, m))).toEqual({ year: y, sequence: m });
      }),
      { numRuns: 2_000 },
    );
  });

  it('does not read what another format wrote', () => {
    expect(readNumber(defaultNumberFormat, '申2024-7号')).toBeNull();
    expect(readNumber(defaultNumberFormat, '2024-007')).toBeNull();
    expect(readNumber({ ...defaultNumberFormat, width: 1 }, '2024-007')).toBeNull();
  });
});
