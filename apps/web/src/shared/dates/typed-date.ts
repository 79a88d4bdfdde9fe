import { plainDateText } from './plain-date-text.js';

// biome-ignore format: a table is read by column
const words: Readonly<Record<string, number>> = {
  今天: 0, 今日: 0, 今: 0, 昨天: -1, 昨日: -1, 昨: -1, 前天: -2, 前日: -2,
};

const dayMs = 86_400_000;
const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const utc = (date: string): number => Date.parse(`${date}T00:00:00Z`);

const dateOf = (year: number, month: number, day: number): string | null => {
  const ms = Date.UTC(year, month - 1, day);
  const date = new Date(ms);
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1950 && year <= 2199 ? iso(ms) : null;
};

/** Without a year the latest such day that is not after today: what is registered has happened. */
const latest = (month: number, day: number, today: string): string | null => {
  const year = Number(today.slice(0, 4));
  // Four years further back for the 29th of February.
  for (let back = 0; back <= 8; back += 1) {
    const date = dateOf(year - back, month, day);
    if (date !== null && date <= today) return date;
  }
  return null;
};

const century = (year: number): number => (year < 100 ? 2000 + year : year);

const digitsOnly = (digits: string, today: string): string | null => {
  const part = (from: number, to?: number) => Number(digits.slice(from, to));
  if (digits.length === 8) return dateOf(part(0, 4), part(4, 6), part(6));
  if (digits.length === 6) return dateOf(century(part(0, 2)), part(2, 4), part(4));
  if (digits.length === 4) return latest(part(0, 2), part(2), today);
  if (digits.length === 3) return latest(part(0, 1), part(1), today);
  return null;
};

/**
 * A day as a clerk types it: 今天, 昨天, 前天; 0303, 303, 3-3, 3.3, 3/3, 3月3日; 20260303, 260303,
 * 2026-3-3, 2026年3月3日; or as another program shows it: with a time, a weekday, in Chinese numerals.
 * Null where it is none.
 */
export const typedDate = (text: string, today: string): string | null => {
  const plain = plainDateText(text);
  const ago = words[plain];
  if (ago !== undefined) return iso(utc(today) + ago * dayMs);
  if (/^\d+$/.test(plain)) return digitsOnly(plain, today);
  const [, year, month = '', day = ''] =
    /^(?:(\d{2}|\d{4})[-./年])?(\d{1,2})[-./月](\d{1,2})日?$/.exec(plain) ?? [];
  if (month === '') return null;
  return year === undefined
    ? latest(Number(month), Number(day), today)
    : dateOf(century(Number(year)), Number(month), Number(day));
};

const weekdays = '日一二三四五六';

/** 星期二 of a date. */
export const weekdayOf = (date: string): string =>
  `星期${weekdays[new Date(utc(date)).getUTCDay()]}`;
