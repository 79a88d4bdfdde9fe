/** The report of an organ for a year. */
export const reportStream = (organ: string, year: number) => `report-${organ}-${year}`;
export const reportStreamPrefix = 'report-';

/** The year of a report of this organ, or null when the stream is another's: a code may end in a year too. */
export const reportYearIn = (organ: string, stream: string): number | null => {
  const prefix = `${reportStreamPrefix}${organ}-`;
  if (!stream.startsWith(prefix)) return null;
  const rest = stream.slice(prefix.length);
  return /^\d{4}$/.test(rest) ? Number(rest) : null;
};
