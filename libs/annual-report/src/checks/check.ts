import type { ResultKey } from '@tracker/statute';
import type { AnnualTables } from '../tables/annual-tables.js';

/** A cell as checked: a whole number, a blank, or whatever else is printed there. */
export type Cell = number | null | string;
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

/** What the checks may look at; what is absent comes with the reason in words. */
export type CheckSubject = {
  readonly tables: CheckedTables;
  readonly previous: CheckedTables | { readonly absent: string };
  readonly letters: readonly MissingLetter[] | { readonly absent: string };
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
