const format = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** An instant by the clock of Beijing: 2026-03-03 10:02. */
export const momentText = (instant: string): string => format.format(new Date(instant));
