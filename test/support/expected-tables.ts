import type { ExpectedTables, PublishedTable } from './published-table.js';

const types = 6;
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** How many requests of one applicant type a table asks for. */
export type TypeCounts = {
  readonly received: number;
  readonly carried: number;
  readonly open: number;
  /** By the key of the result row. */
  readonly results: ReadonlyMap<string, number>;
};

const cell = ({ section3 }: PublishedTable, key: string, column: number): number =>
  section3.rows.find((row) => row.key === key)?.cells[column] ?? 0;

const isResult = (key: string) => /^3\.[1-6]/.test(key);

/**
 * The requests of one column. Result rows and 四 are taken as printed, and 二 as far as they hold so
 * many; 一 is what remains, so that 一 + 二 = （七） + 四 holds even where the print is wrong (C1).
 */
export const typeCounts = (table: PublishedTable, column: number): TypeCounts => {
  const keys = table.section3.rows.map(({ key }) => key).filter(isResult);
  const results = new Map(keys.map((key) => [key, cell(table, key, column)]));
  const open = cell(table, '四', column);
  const total = sum([...results.values()]) + open;
  const carried = Math.min(cell(table, '二', column), total);
  return { received: total - carried, carried, open, results };
};

const countIn = (counts: TypeCounts, key: string): number => {
  if (key === '一') return counts.received;
  if (key === '二') return counts.carried;
  if (key === '四') return counts.open;
  return key === '3.7' ? sum([...counts.results.values()]) : (counts.results.get(key) ?? 0);
};

/** The tables a ledger generated from a published one must give: blanks are zeros, totals are sums. */
export const expectedTables = (table: PublishedTable): ExpectedTables => {
  const columns = Array.from({ length: types }, (_, column) => typeCounts(table, column));
  return {
    year: table.year,
    form: table.form,
    sectionThree: table.section3.rows.map(({ key }) => {
      const cells = columns.map((counts) => countIn(counts, key));
      return [...cells, sum(cells)];
    }),
    sectionFour: [0, 1, 2].map((group) =>
      [0, 1, 2, 3].map((column) => table.section4?.groups[group]?.cells[column] ?? 0),
    ),
  };
};
