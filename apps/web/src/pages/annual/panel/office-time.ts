const inOffice = (instant: string): string =>
  new Date(instant).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' });

/** `2024-03-04 09:12` of an instant, as the office's clock shows it. */
export const officeMinute = (instant: string): string => inOffice(instant).slice(0, 16);
/** The day of an instant in the office. */
export const officeDay = (instant: string): string => inOffice(instant).slice(0, 10);
