import { rowOf, sumOf } from './cells.js';
import type { Check, Finding } from './check.js';

/** C5: 二 = 四 of last year's report, column by column. */
export const broughtForward: Check = {
  id: 'C5',
  level: 'error',
  judge: ({ tables, previous }) => {
    if ('absent' in previous) return { unjudged: previous.absent };
    return tables.sectionThree.columns.flatMap((name, at): Finding[] => {
      const brought = sumOf([rowOf(tables, '二').cells[at]]);
      const carried = sumOf([rowOf(previous, '四').cells[at]]);
      if (brought === null || carried === null || brought === carried) return [];
      const detail = `“${name}”列：上年结转为${brought}，上一年度报告的结转下年度继续办理为${carried}`;
      return [{ where: `三/二/${name}`, detail }];
    });
  },
};
