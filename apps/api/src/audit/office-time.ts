const aheadMs = 8 * 60 * 60_000;

/** An instant as clocks in China show it: `2026-03-03 10:02:31`. */
export const formatOfficeTime = (instant: string): string =>
  new Date(Date.parse(instant) + aheadMs).toISOString().slice(0, 19).replace('T', ' ');
