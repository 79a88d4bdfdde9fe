import { isMissingTotal, partsOf, resultRowsOf, rowOf, sumOf, totalOf } from './cells.js';
import type { Check, CheckedTables, Finding } from './check.js';

const known = (sum: number | null): string => (sum === null ? '' : `，各项之和为${sum}`);

const blankResultTotals = (tables: CheckedTables): Finding[] => {
  const results = resultRowsOf(tables);
  const printed = rowOf(tables, '3.7');
  return partsOf(printed.cells).flatMap((cell, at): Finding[] => {
    const parts = results.map(({ cells }) => cells[at]);
    if (!isMissingTotal(cell, parts)) return [];
    const name = tables.sectionThree.columns[at];
    const detail = `“${name}”列的（七）总计空白${known(sumOf(parts))}`;
    return [{ where: `三/3.7/${name}`, detail }];
  });
};

/** C8: a blank 总计, or （七）总计, beside parts that are filled. */
export const blankTotals: Check = {
  id: 'C8',
  level: 'warning',
  judge: ({ tables }) => [
    ...tables.sectionThree.rows
      .filter(({ cells }) => isMissingTotal(totalOf(cells), partsOf(cells)))
      .map(({ key, label, cells }) => ({
        where: `三/${key}/总计`,
        detail: `“${label}”行的总计空白${known(sumOf(partsOf(cells)))}`,
      })),
    ...blankResultTotals(tables),
    ...tables.sectionFour.groups
      .filter(({ cells }) => isMissingTotal(totalOf(cells), partsOf(cells)))
      .map(({ label, cells }) => ({
        where: `四/${label}/总计`,
        detail: `“${label}”的总计空白${known(sumOf(partsOf(cells)))}`,
      })),
  ],
};
