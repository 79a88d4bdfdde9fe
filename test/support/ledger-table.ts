/** A ledger as a test writes it: cells by column; null = a blank line. The header is row 1. */
export type LedgerTable = {
  readonly columns: readonly string[];
  readonly lines: readonly (Readonly<Record<string, string>> | null)[];
};

const field = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** The table as comma-separated text with CRLF, without byte order mark. */
export const csvText = ({ columns, lines }: LedgerTable): string => {
  const texts = lines.map((cells) =>
    cells === null ? '' : columns.map((column) => field(cells[column] ?? '')).join(','),
  );
  return `${[columns.map(field).join(','), ...texts].join('\r\n')}\r\n`;
};

/** The number Excel shows for a line of the table, counted from 0. */
export const rowOfLine = (index: number): number => index + 2;
