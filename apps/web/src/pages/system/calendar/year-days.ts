import type { components } from '../../../api/schema.js';

export type CalendarYear = components['schemas']['CalendarYear'];

export type DayKind = 'working' | 'weekend' | 'rest' | 'make-up' | 'local-rest' | 'local-work';
export type CalendarDay = { readonly date: string; readonly day: number; readonly kind: DayKind };
export type CalendarMonth = {
  readonly month: number;
  /** Empty places before the first day of the first week, which begins on Monday. */
  readonly before: number;
  readonly days: readonly CalendarDay[];
};

type Marks = Pick<CalendarYear, 'restDays' | 'makeUpWorkdays' | 'local'>;

const twoDigits = (number: number): string => String(number).padStart(2, '0');
/** 0 is Monday. */
const weekday = (date: string): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;

/** What a day is; the organ's own days say more than the notice, the notice more than the week. */
export const dayKind = (date: string, { restDays, makeUpWorkdays, local }: Marks): DayKind => {
  if (local?.restDays.includes(date)) return 'local-rest';
  if (local?.makeUpWorkdays.includes(date)) return 'local-work';
  if (restDays.includes(date)) return 'rest';
  if (makeUpWorkdays.includes(date)) return 'make-up';
  return weekday(date) > 4 ? 'weekend' : 'working';
};

/** The twelve months of a year, every day with what it is. */
export const monthsOf = (year: number, marks: Marks): readonly CalendarMonth[] =>
  Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
    const days = Array.from({ length }, (__, at) => {
      const date = `${year}-${twoDigits(month)}-${twoDigits(at + 1)}`;
      return { date, day: at + 1, kind: dayKind(date, marks) };
    });
    return { month, before: weekday(`${year}-${twoDigits(month)}-01`), days };
  });

/** The days of a month by weeks; null for places outside the month. */
export const weeksOf = ({ before, days }: CalendarMonth): readonly (CalendarDay | null)[][] => {
  const places: (CalendarDay | null)[] = [...Array.from({ length: before }, () => null), ...days];
  while (places.length % 7 !== 0) places.push(null);
  return Array.from({ length: places.length / 7 }, (_, week) =>
    places.slice(week * 7, week * 7 + 7),
  );
};
