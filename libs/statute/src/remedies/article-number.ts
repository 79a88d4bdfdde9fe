const ones = '零一二三四五六七八九';

const fromChinese = (text: string): number => {
  const [tens, units] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? Math.max(ones.indexOf(tens || '一'), 1) : 0;
  return ten * 10 + (units ? ones.indexOf(units) : 0);
};

/**
 * The number of the article of 条例 that a text cites: 14 for 条例第十四条, 14, 14(1); else null.
 * Articles up to 99; the first one named counts.
 */
export const articleNumber = (text: string): number | null => {
  const chinese = /第([一二三四五六七八九]?十?[一二三四五六七八九]?)条/.exec(text)?.[1];
  if (chinese) return fromChinese(chinese);
  const digits = /(?:^|[^\d])(\d{1,2})(?!\d)/.exec(text)?.[1];
  return digits ? Number(digits) : null;
};
