import { isMissingTotal, partsOf, resultRowsOf, rowOf, sumOf, totalOf } from './cells.js';
import type { Check, Finding } from './check.js';

/** C2: （七）总计 = the sum of all result rows, column by column. */
export const totalOfResults: Check = {
  id: 'C2',
  level: 'error',
  judge: ({ tables }) => {
    const results = resultRowsOf(tables);
    const { columns } = tables.sectionThree;
    return columns.flatMap((name, at): Finding[] => {
      const parts = results.map(({ cells }) => cells[at]);
      const printed = rowOf(tables, '3.7').cells[at] ?? null;
      const leftOut = results.some(({ cells }) => isMissingTotal(totalOf(cells), partsOf(cells)));
      if (isMissingTotal(printed, parts) || (at === columns.length - 1 && leftOut)) return [];
      const sum = sumOf(parts);
      const total = sumOf([printed]);
      if (sum === null || total === null || sum === total) return [];
      const detail = `“${name}”列：各办理结果之和为${sum}，（七）总计为${total}`;
      return [{ where: `三/3.7/${name}`, detail }];
    });
  },
};
