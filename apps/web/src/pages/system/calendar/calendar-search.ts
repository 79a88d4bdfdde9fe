export type CalendarSearch = { readonly year?: number };

/** The year that is looked at; this year where none is named. */
export const calendarSearch = ({ year }: Record<string, unknown>): CalendarSearch =>
  typeof year === 'number' && Number.isInteger(year) && year >= 1990 && year <= 2199
    ? { year }
    : {};
