import { addDays, type LocalDate } from '@tracker/statute';

/** The day an Excel serial number means; the time of day is dropped. Null outside 1900–2999. */
export const serialDate = (serial: number, uses1904: boolean): LocalDate | null => {
  // Rounded to the second first: 45000.9999999 is midnight with float noise.
  const day = Math.floor(Math.round(serial * 86_400) / 86_400);
  if (!(day >= (uses1904 ? 0 : 1) && day <= 401_768)) return null;
  if (uses1904) return addDays('1904-01-01', day);
  // Excel believes in a 29 February 1900, so that days before it are one off.
  return addDays(day < 60 ? '1899-12-31' : '1899-12-30', day);
};
