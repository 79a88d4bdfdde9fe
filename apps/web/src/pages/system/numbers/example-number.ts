import { formatNumber, type NumberFormat } from '@tracker/domain/events';

/** The seventh number in a format of the year that a day lies in: the office's day, not this machine's. */
export const exampleOf = (format: NumberFormat, today: string): string =>
  formatNumber(format, Number(today.slice(0, 4)), 7);
