const weights18 = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checks18 = '10X98765432';

const codeSigns = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const codeWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;

const isDay = (digits: string): boolean => {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].map(Number);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day ?? 0));
  return date.getUTCMonth() + 1 === month && date.getUTCDate() === day && (year ?? 0) >= 1850;
};

const sum = (signs: string, weights: readonly number[], worth: (sign: string) => number): number =>
  weights.reduce((total, weight, index) => total + weight * worth(signs[index] ?? ''), 0);

/** 公民身份号码 (GB 11643—1999): birthday and check digit. Fifteen old digits carry none. */
const citizenFault = (number: string): string | null => {
  if (/^\d{15}$/.test(number)) return null;
  if (!/^\d{17}[\dX]$/.test(number)) return '居民身份证号码应为 18 位';
  if (!isDay(number.slice(6, 14))) return '居民身份证号码中的出生日期不存在';
  const check = checks18[sum(number, weights18, Number) % 11];
  return check === number[17] ? null : '居民身份证号码的校验位不符';
};

/** 统一社会信用代码 (GB 32100—2015): its signs and check sign. */
const codeFault = (number: string): string | null => {
  if (number.length !== 18 || [...number].some((sign) => !codeSigns.includes(sign)))
    return '统一社会信用代码应为 18 位数字或者大写字母';
  const rest = 31 - (sum(number, codeWeights, (sign) => codeSigns.indexOf(sign)) % 31);
  return codeSigns[rest % 31] === number[17] ? null : '统一社会信用代码的校验位不符';
};

const judges: Readonly<Record<string, (number: string) => string | null>> = {
  居民身份证: citizenFault,
  统一社会信用代码: codeFault,
};

/**
 * What looks wrong with the number of a paper, null where nothing does or the paper's kind has no
 * check sign. A warning, never a reason to refuse: 条例第二十九条 asks for proof of identity, not for
 * a number that adds up.
 */
export const identityNumberFault = (
  idType: string | null | undefined,
  number: string | null | undefined,
): string | null => {
  const judge = judges[idType?.trim() ?? ''];
  const plain = (number ?? '').normalize('NFKC').replace(/\s+/g, '').toUpperCase();
  return judge && plain !== '' ? judge(plain) : null;
};
