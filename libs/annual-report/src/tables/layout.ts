import { annualForms, type FormId, rowIn } from '@tracker/statute';
import type { CaseBlock } from '../counted/counted-request.js';
import type { CaseColumn, CountedRow } from '../counting/contribution.js';

/** Blocks and columns of section four in the order of the form. */
export const caseBlocks: readonly CaseBlock[] = ['review', 'direct', 'after-review'];
export const caseColumns: readonly CaseColumn[] = ['upheld', 'corrected', 'other', 'pending'];

/** The key under which a form prints what is counted in a row. */
export const printedKey = (form: FormId, row: CountedRow): string =>
  row === '一' || row === '二' || row === '四' ? row : rowIn(form, row);

/** Keys of the result rows of a form: those that （七）总计 adds up. */
export const resultKeys = (form: FormId): readonly string[] =>
  annualForms[form].sectionThree.rows.filter(({ kind }) => kind === 'result').map(({ key }) => key);
