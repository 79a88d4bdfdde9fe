import { rowOf, sumOf } from './cells.js';
import type { Check, Finding } from './check.js';

/** C1: 一 + 二 = （七）总计 + 四 in every column, as the form itself prints. */
export const receivedEqualsHandled: Check = {
  id: 'C1',
  level: 'error',
  judge: ({ tables }) =>
    tables.sectionThree.columns.flatMap((name, at): Finding[] => {
      const value = (key: string) => rowOf(tables, key).cells[at];
      const came = sumOf([value('一'), value('二')]);
      const went = sumOf([value('3.7'), value('四')]);
      if (came === null || went === null || came === went) return [];
      const detail = `“${name}”列：第一项加第二项为${came}，第三项（七）总计加第四项为${went}`;
      return [{ where: `三/一/${name}`, detail }];
    }),
};
