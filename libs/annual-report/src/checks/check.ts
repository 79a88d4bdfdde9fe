import type { ResultKey } from '@tracker/statute';
import type { SectionTwo } from '../parts/report-parts.js';
import type { AnnualTables } from '../tables/annual-tables.js';

/**
 * A cell of a row that prints fewer numbers than it has cells, so that nobody can say which number is
 * whose: 0 where every number of the row is 0, else null, and no sum is held against it.
 */
export type Unplaced = { readonly unplaced: 0 | null };

/** A cell as checked: a whole number, a blank, whatever else is printed there, or one not placed. */
export type Cell = number | null | string | Unplaced;
export type CheckedTables = AnnualTables<Cell>;

export type Level = 'error' | 'warning' | 'info';

/** One fault with its place: 三/3.3.1/自然人, 四/行政复议/总计, or a row, 三/3.6.1. */
export type Finding = { readonly where: string; readonly detail: string };

/** A closed request whose row presupposes a letter that the log does not know (C13). */
export type MissingLetter = {
  readonly number: string;
  readonly key: ResultKey;
  readonly row: string;
  readonly letter: string;
};

/** A whole report as its reader meets it: the title, whose it is, and its headings in their order. */
export type ReportOutline = {
  readonly title: string;
  readonly organName: string;
  readonly year: number;
  readonly headings: readonly string[];
};

/** What the checks may look at; what is absent comes with the reason in words, or is left out. */
export type CheckSubject = {
  readonly tables: CheckedTables;
  readonly previous: CheckedTables | { readonly absent: string };
  readonly letters: readonly MissingLetter[] | { readonly absent: string };
  readonly sectionTwo?: { readonly now: SectionTwo; readonly previous: SectionTwo | null };
  /** The words of section one. */
  readonly sectionOne?: string;
  readonly outline?: ReportOutline;
};

/** Faults (none: it holds), or why it cannot be judged. */
export type Verdict = readonly Finding[] | { readonly unjudged: string };

export type Check = {
  readonly id: string;
  readonly level: Level;
  readonly judge: (subject: CheckSubject) => Verdict;
};

export const isUnjudged = (verdict: Verdict): verdict is { readonly unjudged: string } =>
  'unjudged' in verdict;
