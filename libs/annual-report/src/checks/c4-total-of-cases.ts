import { isMissingTotal, partsOf, sumOf, totalOf } from './cells.js';
import type { Check, Finding } from './check.js';

/** C4: section four, 总计 = the four results in each of the three blocks. */
export const totalOfCases: Check = {
  id: 'C4',
  level: 'error',
  judge: ({ tables }) =>
    tables.sectionFour.groups.flatMap(({ label, cells }): Finding[] => {
      const parts = partsOf(cells);
      if (isMissingTotal(totalOf(cells), parts)) return [];
      const sum = sumOf(parts);
      const total = sumOf([totalOf(cells)]);
      if (sum === null || total === null || sum === total) return [];
      const detail = `“${label}”：四项结果之和为${sum}，总计为${total}`;
      return [{ where: `四/${label}/总计`, detail }];
    }),
};
