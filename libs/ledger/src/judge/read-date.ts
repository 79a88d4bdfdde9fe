import { isLocalDate, type LocalDate } from '@tracker/statute';
import { halfWidth } from '../read/clean-text.js';

// A cell of Excel saved as CSV may carry midnight; any other time of day is not a date.
const shapes = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?: 0?0:00(?::00)?)?$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?: 0?0:00(?::00)?)?$/,
  /^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日$/,
];

/** 2024-03-01, 2024/3/1 or 2024年3月1日 (full-width digits too) as YYYY-MM-DD; null for anything else. */
export const readDate = (text: string): LocalDate | null => {
  if (isLocalDate(text)) return text;
  const plain = halfWidth(text).replace(/\s+/g, ' ');
  for (const shape of shapes) {
    const [, year, month = '', day = ''] = shape.exec(plain) ?? [];
    if (!year) continue;
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return isLocalDate(date) ? date : null;
  }
  return null;
};

/** Whether a text has the shape of a date, so that only its day is impossible (2月30日). */
export const looksLikeDate = (text: string): boolean =>
  shapes.some((shape) => shape.test(halfWidth(text).replace(/\s+/g, ' ')));
