import { annualForms, type FormId } from '@tracker/statute';
import type { Contribution, CountedEvent } from '../counting/contribution.js';
import { CellOutsideTableError } from './cell-outside-table-error.js';
import { caseBlocks, caseColumns, printedKey, resultKeys } from './layout.js';

/** A cell by its place on paper: row and column from 1, in the form's order. */
export type CellAddress = {
  readonly section: 'three' | 'four';
  readonly row: number;
  readonly column: number;
};

/** The requests behind a number, with the events that put them there. */
export type CellRequests = {
  /** Number of requests; in section four of cases. */
  readonly value: number;
  readonly requests: readonly {
    readonly number: string;
    readonly events: readonly CountedEvent[];
  }[];
};

type Holds = (contribution: Contribution) => boolean;

const inThree = (form: FormId, { row, column }: CellAddress): Holds => {
  const key = annualForms[form].sectionThree.rows[row - 1]?.key;
  const keys = new Set(key === '3.7' ? resultKeys(form) : [key]);
  return ({ cell }) =>
    cell.section === 'three' &&
    keys.has(printedKey(form, cell.row)) &&
    (column === 7 || cell.column === column - 1);
};

const inFour = ({ row, column }: CellAddress): Holds => {
  const group = caseBlocks[row - 1];
  return ({ cell }) =>
    cell.section === 'four' &&
    cell.group === group &&
    (column === 5 || cell.column === caseColumns[column - 1]);
};

/** Whether a contribution is counted in a cell; 总计 and （七）总计 hold all that they add up. */
export const holdsIn = (form: FormId, address: CellAddress): Holds =>
  address.section === 'three' ? inThree(form, address) : inFour(address);

/** Throws CellOutsideTableError for a place that the form does not have. */
export const checkAddress = (form: FormId, address: CellAddress): void => {
  const { sectionThree, sectionFour } = annualForms[form];
  const three = address.section === 'three';
  const rows = three ? sectionThree.rows.length : sectionFour.groups.length;
  const columns = three ? sectionThree.columns.length : sectionFour.columns.length;
  const within = (value: number, last: number) =>
    Number.isInteger(value) && value >= 1 && value <= last;
  if (within(address.row, rows) && within(address.column, columns)) return;
  throw new CellOutsideTableError({ ...address, rows, columns });
};

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The requests counted in one cell, by number in code-unit order. 总计 and （七）总计 list the union of
 * what they add up; a request with several cases in a cell of section four stands there once, with
 * the events of all. Throws CellOutsideTableError.
 */
export const cellRequests = (
  contributions: Iterable<Contribution>,
  form: FormId,
  address: CellAddress,
): CellRequests => {
  checkAddress(form, address);
  const holds = holdsIn(form, address);
  const byRequest = new Map<string, { number: string; events: CountedEvent[] }>();
  let value = 0;
  for (const contribution of contributions) {
    if (!holds(contribution)) continue;
    value += 1;
    const { requestId, number, events } = contribution;
    const found = byRequest.get(requestId);
    if (found) found.events.push(...events);
    else byRequest.set(requestId, { number, events: [...events] });
  }
  return { value, requests: [...byRequest.values()].sort((a, b) => byText(a.number, b.number)) };
};
