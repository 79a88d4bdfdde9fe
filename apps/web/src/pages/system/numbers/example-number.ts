import { formatNumber, type NumberFormat } from '@tracker/domain/events';

/** The seventh number of this year in a format. */
export const exampleOf = (format: NumberFormat): string =>
  formatNumber(format, new Date().getFullYear(), 7);
