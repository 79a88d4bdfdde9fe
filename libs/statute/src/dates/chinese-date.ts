import { fieldsOf } from './day-number.js';
import type { LocalDate } from './local-date.js';

const weekdays = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'] as const;

/** 2026-03-03 as 2026年3月3日, the way letters print it. */
export const formatChineseDate = (date: LocalDate): string => {
  const [year, month, day] = fieldsOf(date);
  return `${year}年${month}月${day}日`;
};

/** 星期日 … 星期六 of a weekday number, 0 = Sunday. */
export const chineseWeekday = (weekday: 0 | 1 | 2 | 3 | 4 | 5 | 6): string => weekdays[weekday];
