import type { FormId } from '@tracker/statute';
import type { CheckedTables, Finding, Level, ReportOutline } from '../checks/check.js';
import type { SectionTwo } from '../parts/report-parts.js';

/** What the reader has to say of a file: a damaged label, a row it could not place. */
export type ReadingNote = Finding & { readonly level: Level };

/** What was read of a published report. */
export type PublishedReport = {
  readonly title: string;
  readonly year: number;
  readonly form: FormId;
  readonly tables: CheckedTables;
  /** Figures as they are printed, signs and units with them. */
  readonly sectionTwo?: SectionTwo;
  /** The words of section one. */
  readonly sectionOne?: string;
  readonly outline?: ReportOutline;
  readonly notes?: readonly ReadingNote[];
};
