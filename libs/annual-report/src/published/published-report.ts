import type { FormId } from '@tracker/statute';
import type { CheckedTables } from '../checks/check.js';

/** What was read of a published report. */
export type PublishedReport = {
  readonly title: string;
  readonly year: number;
  readonly form: FormId;
  readonly tables: CheckedTables;
};
