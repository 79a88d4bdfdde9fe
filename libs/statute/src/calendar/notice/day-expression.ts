import { addDays, isLocalDate, type LocalDate, weekdayOf } from '../../dates/local-date.js';
import type { NoticeFault } from './noticed-days.js';

export const dayPattern = String.raw`(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\(([^()]*)\))?`;
const item = new RegExp(`^${dayPattern}`);
const joints = /^(?:至|到|[-–—~～]+)/;
const separators = /^[、,和及以与]+/;

const weekdays = '日一二三四五六';
const longest = 31;

/** What is known before a day is read: the year of the notice, and which holiday is spoken of. */
export type Reading = { readonly year: number; readonly holiday: string };
type Day = { readonly on: LocalDate; readonly rest: string; readonly yearless: boolean };

const told = (year: number, month: number, day: number): LocalDate =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** A December day that 元旦 names without a year lies before the year of the notice. */
const yearFor = ({ year, holiday }: Reading, month: number): number =>
  month === 12 && holiday.includes('元旦') ? year - 1 : year;

const weekdayFault = (on: LocalDate, text: string, hint: string): NoticeFault | null => {
  const claimed = /(?:周|星期)([一二三四五六日天])/.exec(hint)?.[1]?.replace('天', '日');
  const actual = weekdays[weekdayOf(on)] ?? '';
  if (claimed === undefined || claimed === actual) return null;
  return { text, why: `${on} 是星期${actual}，不是星期${claimed}` };
};

const firstDay = (text: string, reading: Reading, before: LocalDate | null): Day | NoticeFault => {
  const match = item.exec(text);
  const [all = '', year, month, day, hint = ''] = match ?? [];
  if (!match) return { text, why: '应为日期，例如 2月15日' };
  if (month === undefined && before === null) return { text: all, why: '没有写明月份' };
  const inMonth = Number(month ?? before?.slice(5, 7));
  const inherited = before === null ? yearFor(reading, inMonth) : Number(before.slice(0, 4));
  const inYear = year === undefined ? inherited : Number(year);
  const on = told(inYear, inMonth, Number(day));
  if (!isLocalDate(on)) return { text: all, why: '没有这一天' };
  const fault = weekdayFault(on, all, hint);
  return fault ?? { on, rest: text.slice(all.length), yearless: year === undefined };
};

const isFault = <T extends object>(one: T | NoticeFault): one is NoticeFault => 'why' in one;

const run = (from: LocalDate, to: LocalDate): readonly LocalDate[] => {
  const days: LocalDate[] = [];
  for (let day = from; day <= to && days.length <= longest; day = addDays(day, 1)) days.push(day);
  return days;
};

/** Reads `10月1日至7日`, `1月28日（周二）至2月4日`, `9月28日、10月11日`; every word of it must be understood. */
export const readDays = (
  text: string,
  reading: Reading,
): { readonly days: readonly LocalDate[] } | NoticeFault => {
  const days: LocalDate[] = [];
  let rest = text;
  let before: LocalDate | null = null;
  while (rest !== '') {
    const from = firstDay(rest, reading, before);
    if (isFault(from)) return from;
    rest = from.rest;
    let to: LocalDate = from.on;
    if (joints.test(rest)) {
      const end = firstDay(rest.replace(joints, ''), reading, from.on);
      if (isFault(end)) return end;
      // 12月30日至1月1日: without a year the end lies in the year after.
      const turned = end.yearless && from.on.slice(5, 7) === '12' && end.on.slice(5, 7) === '01';
      to = turned ? `${Number(from.on.slice(0, 4)) + 1}${end.on.slice(4)}` : end.on;
      rest = end.rest;
    }
    if (to < from.on) return { text, why: '止日早于起日' };
    if (run(from.on, to).length > longest) return { text, why: `连续超过 ${longest} 天` };
    days.push(...run(from.on, to));
    before = to;
    rest = rest.replace(separators, '');
  }
  return { days };
};
