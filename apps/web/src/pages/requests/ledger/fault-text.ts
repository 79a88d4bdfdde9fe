import type { Fault } from './queries.js';

const head = ['行', '列', '原文', '问题', '怎么改'] as const;
const cellsOf = ({ row, column, value, what, mend }: Fault): readonly string[] => [
  String(row),
  column,
  value,
  what,
  mend,
];

/** A cell that no spreadsheet runs and no comma breaks. */
const csvCell = (text: string): string => {
  const guarded = /^[=+@-]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
};

/** The faults as a file for whoever mends them. */
export const faultsCsv = (faults: readonly Fault[]): string =>
  `\uFEFF${[head, ...faults.map(cellsOf)].map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`;

/** The faults as they are pasted into a sheet or a message. */
export const faultsText = (faults: readonly Fault[]): string =>
  [head, ...faults.map(cellsOf)]
    .map((line) => line.map((text) => text.replace(/[\t\r\n]+/g, ' ')).join('\t'))
    .join('\n');
