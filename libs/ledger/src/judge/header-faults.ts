import { findColumn } from '../columns/find-column.js';
import { ledgerColumns } from '../columns/ledger-columns.js';
import type { LedgerRejection } from './judgement.js';

const headerRow = 1;

/** The name of a known column that stands a second time, or undefined. */
const repeated = (column: string): string | undefined => {
  const name = /^(.+)（第\d+列）$/.exec(column)?.[1];
  return name !== undefined && findColumn(name) ? name : undefined;
};

/** Starred columns that the file lacks, and known columns that it has twice; all at row 1. */
export const headerFaults = (columns: readonly string[]): readonly LedgerRejection[] => {
  const missing = ledgerColumns
    .filter(({ name, starred }) => starred && !columns.includes(name))
    .map(({ name }) => ({
      row: headerRow,
      column: name,
      value: '',
      expected: '缺少必填列；列名应与台账格式一致',
    }));
  const twice = columns.flatMap((column) => {
    const name = repeated(column);
    const expected = '同一列名只能出现一次';
    return name === undefined ? [] : [{ row: headerRow, column: name, value: column, expected }];
  });
  return [...missing, ...twice];
};

/** Columns that the format does not know, in the file's order. */
export const unknownColumnsOf = (columns: readonly string[]): readonly string[] =>
  columns.filter((column) => !findColumn(column) && repeated(column) === undefined);
