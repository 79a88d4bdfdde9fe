import { isLocalDate } from '@tracker/statute';

/** Views of the year-end page. */
export const views = ['table', 'two', 'words', 'carry', 'before', 'history'] as const;
export type View = (typeof views)[number];

/** The whole state of the page, as it stands in the address. */
export type AnnualSearch = {
  readonly year?: number;
  readonly form?: 2019 | 2021;
  /** As recorded by the end of this day; absent = now. */
  readonly on?: string;
  readonly beside?: 'last' | 'filed';
  readonly view?: View;
  /** The cell whose requests are shown: section.row.column. */
  readonly cell?: string;
  /** On paper: the report as it was filed; absent = as it stands. */
  readonly of?: 'filed';
};

const place = /^(three|four)\.\d{1,2}\.\d{1,2}$/;

/** What an address says of the page; what it says wrongly is left out. */
export const annualSearch = (raw: Record<string, unknown>): AnnualSearch => {
  const year = Number(raw.year);
  const form = Number(raw.form);
  return {
    ...(year >= 2008 && year <= 2199 && { year }),
    ...((form === 2019 || form === 2021) && { form }),
    ...(typeof raw.on === 'string' && isLocalDate(raw.on) && { on: raw.on }),
    ...((raw.beside === 'last' || raw.beside === 'filed') && { beside: raw.beside }),
    ...(views.includes(raw.view as View) && { view: raw.view as View }),
    ...(typeof raw.cell === 'string' && place.test(raw.cell) && { cell: raw.cell }),
    ...(raw.of === 'filed' && { of: raw.of }),
  };
};

/** The year a report is made of today: in the first half of a year it is the year before. */
export const yearAtHand = (today: string): number =>
  Number(today.slice(0, 4)) - (today.slice(5, 7) <= '06' ? 1 : 0);
