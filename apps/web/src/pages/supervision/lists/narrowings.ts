import { applicantTypeLabel, categoryLabel } from '@tracker/wording';
import type { ListSearch } from './list-search.js';

type Narrowing = { readonly said: string; readonly without: ListSearch };

/** What narrows a list beside the handler, in words, and the filter without it. */
export const narrowings = (filter: ListSearch): readonly Narrowing[] => {
  const { closedFrom, closedTo, category, applicantType, ...rest } = filter;
  const closed = { ...(closedFrom && { closedFrom }), ...(closedTo && { closedTo }) };
  const of = { ...(category && { category }), ...(applicantType && { applicantType }) };
  const found: Narrowing[] = [];
  if (closedFrom || closedTo)
    found.push({
      said: `办结日期 ${closedFrom ?? '最早'} 至 ${closedTo ?? '今日'}`,
      without: { ...rest, ...of },
    });
  if (category)
    found.push({
      said: `办理结果 ${categoryLabel(category)}`,
      without: { ...rest, ...closed, ...(applicantType && { applicantType }) },
    });
  if (applicantType)
    found.push({
      said: `申请人类型 ${applicantTypeLabel(applicantType)}`,
      without: { ...rest, ...closed, ...(category && { category }) },
    });
  return found;
};
