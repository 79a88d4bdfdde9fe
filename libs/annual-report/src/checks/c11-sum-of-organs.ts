import type { Check } from './check.js';

/** C11: a superior's table is the sum of its organs; judged where the tables of other organs are at hand. */
export const sumOfOrgans: Check = {
  id: 'C11',
  level: 'error',
  judge: () => ({ unjudged: '不是汇总报告，没有下级机关的表可以核对' }),
};
