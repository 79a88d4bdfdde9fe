import type { Check, Level } from './check.js';

const without = (id: string, level: Level, why: string): Check => ({
  id,
  level,
  judge: () => ({ unjudged: why }),
});

/** C9, C10, C11, C14 need section two, the text, or the tables of other organs. */
export const sectionTwoBalance = without('C9', 'warning', '没有第二部分的数据，无法核对');
export const numbersInText = without('C10', 'warning', '没有第一部分的文字，无法核对');
export const sumOfOrgans = without('C11', 'error', '不是汇总报告，没有下级机关的表可以核对');
export const headings = without('C14', 'warning', '没有报告全文，无法核对标题和六个部分');
