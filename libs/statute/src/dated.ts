import type { LocalDate } from './dates/local-date.js';

/** A row of law: when it applies and where it is written. A repealed row stays and gains `until`. */
export type Dated = {
  readonly from: LocalDate;
  readonly until: LocalDate | null;
  readonly cites: string;
};

/** Whether a row of law applies on a day; both ends are included. */
export const isInForce = ({ from, until }: Dated, on: LocalDate): boolean =>
  from <= on && (until === null || on <= until);

/** The rows of law that apply on a day, in the order of the table. */
export const inForce = <Row extends Dated>(rows: readonly Row[], on: LocalDate): readonly Row[] =>
  rows.filter((row) => isInForce(row, on));
