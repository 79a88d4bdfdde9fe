import { chineseDate } from '../../../shared/chinese-date.js';

const dayMs = 86_400_000;
const longAgo = 60;

/** What looks odd about a day that is to be registered; null for nothing, and while it is half typed. */
export const dateWarning = (day: string, today: string): string | null => {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return null;
  const ago = Math.round((Date.parse(today) - Date.parse(day)) / dayMs);
  if (ago < 0) return `晚于今天（${chineseDate(today)}），不能登记。请核对日期。`;
  return ago > longAgo ? `距今已有 ${ago} 天。请核对年份，确实如此的可以照此保存。` : null;
};
