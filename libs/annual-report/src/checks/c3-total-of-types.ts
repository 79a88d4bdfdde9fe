import { isMissingTotal, partsOf, sumOf, totalOf } from './cells.js';
import type { Check, Finding } from './check.js';

/** C3: the 总计 column = the sum of the six types of applicant, row by row. */
export const totalOfTypes: Check = {
  id: 'C3',
  level: 'error',
  judge: ({ tables }) =>
    tables.sectionThree.rows.flatMap(({ key, label, cells }): Finding[] => {
      const parts = partsOf(cells);
      if (isMissingTotal(totalOf(cells), parts)) return [];
      const sum = sumOf(parts);
      const total = sumOf([totalOf(cells)]);
      if (sum === null || total === null || sum === total) return [];
      const detail = `“${label}”行：六类申请人之和为${sum}，总计为${total}`;
      return [{ where: `三/${key}/总计`, detail }];
    }),
};
