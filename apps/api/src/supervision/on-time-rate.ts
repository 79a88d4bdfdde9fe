import type { OnTime } from '@tracker/read-models';

/** 按期答复率: a share with four decimals and its text, cut and not rounded up; null without an answer. */
export const rateOf = ({ answered, inTime }: OnTime) => {
  if (answered === 0) return { rate: null, rateText: null };
  const tenThousandths = Math.floor((inTime * 10_000) / answered);
  return { rate: tenThousandths / 10_000, rateText: `${(tenThousandths / 100).toFixed(2)}%` };
};
