import type { FormId } from '@tracker/statute';
import type { Level } from '../checks/check.js';
import type { SectionFour, SectionThree } from '../tables/annual-tables.js';

/** What the figures rest on: enough to have them computed again, anywhere, to the same byte. */
export type Basis = {
  /** Of the last event that can affect this report; decimal text. */
  readonly position: string;
  /** How many events can affect it. */
  readonly events: number;
  /** Version of the counting rules. */
  readonly rules: string;
  readonly calendar: string;
  /** sha256:… over organ, year, form, scope, rules, calendar, both tables and the events that went in. */
  readonly digest: string;
};

export type ReportedCheck = {
  readonly id: string;
  readonly level: Level;
  /** Null: cannot be judged, for the reason in `detail`. */
  readonly passed: boolean | null;
  readonly detail: string;
};

/** Sections three and four of one organ and year, with their basis and their checks. */
export type AnnualReport = {
  readonly organ: string;
  readonly organName: string;
  readonly year: number;
  readonly form: FormId;
  readonly basis: Basis;
  readonly sectionThree: SectionThree;
  readonly sectionFour: SectionFour;
  readonly checks: readonly ReportedCheck[];
};
