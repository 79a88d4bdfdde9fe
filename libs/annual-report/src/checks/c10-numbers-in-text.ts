import { numbersTold, type Told } from '../narrative/numbers-told.js';
import { rowOf, sumOf, totalOf } from './cells.js';
import type { Check, CheckedTables, Finding } from './check.js';

/** What a number told under a word may be by the tables: several readings are in use. */
const readings = (tables: CheckedTables): Readonly<Record<Told['what'], readonly number[]>> => {
  const row = (key: string) => sumOf([totalOf(rowOf(tables, key).cells)]) ?? Number.NaN;
  const blocks = tables.sectionFour.groups.map(({ cells }) => ({
    all: sumOf([totalOf(cells)]) ?? Number.NaN,
    pending: sumOf([cells[3]]) ?? Number.NaN,
  }));
  const withAndWithout = (list: typeof blocks) => {
    const all = list.reduce((sum, one) => sum + one.all, 0);
    return [all, all - list.reduce((sum, one) => sum + one.pending, 0)];
  };
  const [review, ...suits] = blocks;
  return {
    收到: [row('一'), row('一') + row('二')],
    受理: [row('一'), row('一') + row('二')],
    办结: [row('3.7')],
    上年结转: [row('二')],
    结转下年: [row('四')],
    结转: [row('二'), row('四')],
    复议: withAndWithout(review ? [review] : []),
    诉讼: [...withAndWithout(suits), ...suits.flatMap((one) => withAndWithout([one]))],
  };
};

/** C10: the numbers told in section one agree with the tables, by any of the readings in use. */
export const numbersInText: Check = {
  id: 'C10',
  level: 'warning',
  judge: ({ sectionOne, tables }) => {
    if (!sectionOne) return { unjudged: '没有第一部分的文字，无法核对' };
    const may = readings(tables);
    return numbersTold(sectionOne).flatMap(({ what, value, words }): Finding[] => {
      const allowed = may[what];
      if (allowed.includes(value) || allowed.some(Number.isNaN)) return [];
      const figures = [...new Set(allowed)].join('或者');
      return [{ where: '一', detail: `文字“${words}”与表格不符：表格为${figures}` }];
    });
  },
};
