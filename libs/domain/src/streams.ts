export * from './reminders/stream.js';

/** Names of streams: `category-id`. A request's id is made of organ and number, so a number is taken once. */
export const requestStream = (requestId: string) => `request-${requestId}`;
export const organStream = (organ: string) => `organ-${organ}`;
export const applicantStream = (applicantId: string) => `applicant-${applicantId}`;
export const numberSeriesStream = (organ: string, year: number) => `numbers-${organ}-${year}`;

export const requestStreamPrefix = 'request-';
export const organStreamPrefix = 'organ-';
export const applicantStreamPrefix = 'applicant-';
export const numberSeriesPrefix = 'numbers-';

/** The id behind a category, or null when the stream is of another kind. */
export const idIn = (prefix: string, stream: string): string | null =>
  stream.startsWith(prefix) ? stream.slice(prefix.length) : null;
