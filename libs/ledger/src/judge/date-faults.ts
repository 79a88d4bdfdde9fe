import type { LocalDate } from '@tracker/statute';
import {
  type ImportColumnName,
  importColumns,
  type LedgerColumn,
} from '../columns/ledger-columns.js';
import type { LedgerCells } from './ledger-row.js';
import type { CellFault } from './read-cells.js';

type DateColumn = LedgerColumn & { readonly name: ImportColumnName };
const dateColumns: readonly DateColumn[] = importColumns.filter(({ kind }) => kind === 'date');

const receipt: ImportColumnName = '收到日期';

/** For each date column those whose dates it cannot lie before. */
const earlierOf = new Map<ImportColumnName, readonly ImportColumnName[]>(
  dateColumns.map(({ name, answers }) => [
    name,
    name === receipt
      ? []
      : [
          receipt,
          ...dateColumns.map((column) => column.name).filter((other) => answers.includes(other)),
        ],
  ]),
);

/**
 * Dates after today, before 收到日期, or before the date they answer.
 * The end of a period (补正期限) and a date promised (延迟答复日期) may lie after today.
 */
export const dateFaults = (cells: LedgerCells, today: LocalDate): readonly CellFault[] => {
  const faults: CellFault[] = [];
  for (const { name: column, ahead } of dateColumns) {
    const date = cells[column];
    if (date === undefined) continue;
    if (!ahead && date > today) faults.push({ column, expected: `不得晚于今天（${today}）` });
    for (const earlier of earlierOf.get(column) ?? []) {
      const least = cells[earlier];
      if (least !== undefined && date < least) {
        faults.push({ column, expected: `不得早于${earlier}（${least}）` });
      }
    }
  }
  return faults;
};
