import { sumOf, totalOf } from './cells.js';
import type { Check, Finding } from './check.js';

/** C12: 尚未审结 of last year ≤ 总计 of this year in the same block of section four. */
export const pendingCases: Check = {
  id: 'C12',
  level: 'warning',
  judge: ({ tables, previous }) => {
    if ('absent' in previous) return { unjudged: previous.absent };
    return tables.sectionFour.groups.flatMap(({ label, cells }, at): Finding[] => {
      const pending = sumOf([previous.sectionFour.groups[at]?.cells[3]]);
      const total = sumOf([totalOf(cells)]);
      if (pending === null || total === null || pending <= total) return [];
      const detail = `“${label}”：上一年度尚未审结${pending}件，本年度总计只有${total}件`;
      return [{ where: `四/${label}/总计`, detail }];
    });
  },
};
