import type { LocalDate, ResultKey } from '@tracker/statute';
import type { CaseBlock } from '../counted/counted-request.js';

/** Rows of section three by their keys in the 2021 form; （七）总计 is their sum and never counted by itself. */
export type CountedRow = '一' | '二' | ResultKey | '四';

/** Columns of section four but for 总计, which is their sum. */
export type CaseColumn = 'upheld' | 'corrected' | 'other' | 'pending';

export type CountedCell =
  | {
      readonly section: 'three';
      readonly row: CountedRow;
      /** Index of the applicant type in the form, 0–5. */
      readonly column: number;
    }
  | { readonly section: 'four'; readonly group: CaseBlock; readonly column: CaseColumn };

/** An event that put a request into a cell, with the day that decided. */
export type CountedEvent = {
  readonly position: string;
  readonly type: string;
  readonly on: LocalDate;
};

/** One request (section four: one case) counted once in one cell. */
export type Contribution = {
  readonly cell: CountedCell;
  readonly requestId: string;
  readonly number: string;
  readonly caseId?: string;
  readonly events: readonly CountedEvent[];
};
