const digits = '〇一二三四五六七八九';
const digitOf = (sign: string): number => digits.indexOf(sign === '零' ? '〇' : sign);

/** 二十三 as 23; 〇三 as 03. */
const numberOf = (numerals: string): string => {
  const [tens, ones] = numerals.split('十');
  if (ones === undefined || tens === undefined) return [...numerals].map(digitOf).join('');
  return String((tens === '' ? 1 : digitOf(tens)) * 10 + (ones === '' ? 0 : digitOf(ones)));
};

/** A date as people and other programs write it, without what says nothing of the day: blanks, a time, a weekday. */
export const plainDateText = (text: string): string =>
  text
    .normalize('NFKC')
    .trim()
    .replace(/[T\s]\s*\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, '')
    .replace(/\(?(星期|周)[一二三四五六日天]\)?$/, '')
    .replace(/\s+/g, '')
    .replace(/[〇零一二三四五六七八九十]+(?=[年月日号])/g, numberOf)
    .replace(/号$/, '日')
    .replaceAll('、', '.')
    .replace(/[.。]$/, '');
