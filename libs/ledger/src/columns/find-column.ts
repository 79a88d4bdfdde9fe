import { type LedgerColumn, type LedgerColumnName, ledgerColumns } from './ledger-columns.js';

const byName = new Map<string, LedgerColumn & { readonly name: LedgerColumnName }>(
  ledgerColumns.map((column) => [column.name, column]),
);
const positions = new Map<string, number>(ledgerColumns.map(({ name }, index) => [name, index]));

/** The column of that exact name, or undefined for one the format does not know. */
export const findColumn = (name: string) => byName.get(name);

/** Place of a column in the form's order; unknown columns come last. */
export const columnPosition = (name: string): number => positions.get(name) ?? positions.size;

/** Columns of an exported ledger, in order. */
export const exportColumns: readonly LedgerColumnName[] = ledgerColumns.map(({ name }) => name);
