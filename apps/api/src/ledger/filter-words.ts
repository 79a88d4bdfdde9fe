import {
  applicantTypeLabel,
  categoryLabel,
  channelLabel,
  colourLabel,
  statusLabel,
} from '@tracker/wording';
import type { WorkFilter } from '../requests/list-query.js';

const between = (what: string, from?: string, to?: string): readonly string[] => {
  if (from && to) return [from === to ? `${what}为 ${from}` : `${what}自 ${from} 至 ${to}`];
  if (from) return [`${what}自 ${from} 起`];
  return to ? [`${what}至 ${to} 止`] : [];
};
const is = (what: string, value: string | null | undefined): readonly string[] =>
  value ? [`${what}为${value}`] : [];
const oneOf = (what: string, labels: readonly (string | null)[] = []): readonly string[] =>
  labels.length === 0 ? [] : [`${what}为${labels.join('或者')}`];

/** A filter in words, as an export names it; empty for all requests. */
export const filterWords = (filter: WorkFilter): readonly string[] => [
  ...oneOf('状态', filter.status?.map(statusLabel)),
  ...(filter.open === undefined ? [] : [filter.open ? '尚未办结' : '已办结、归档或者作废']),
  ...(filter.voided === undefined ? [] : [filter.voided ? '已作废' : '不含作废']),
  ...oneOf('紧急程度', filter.urgency?.map(colourLabel)),
  ...(filter.overdue === undefined ? [] : [filter.overdue ? '逾期未答复' : '未逾期']),
  ...(filter.answered === undefined ? [] : [filter.answered ? '已答复办结' : '没有答复办结']),
  ...is('承办人', filter.handler),
  ...is('承办机构', filter.unit),
  ...is('收到方式', filter.channel && channelLabel(filter.channel)),
  ...is('申请人类型', filter.applicantType && applicantTypeLabel(filter.applicantType)),
  ...is('办理结果', filter.category && categoryLabel(filter.category)),
  ...is('统计项', filter.resultRow),
  ...between('收到日期', filter.receivedFrom, filter.receivedTo),
  ...between('答复期限', filter.dueFrom, filter.dueTo),
  ...between('办结日期', filter.closedFrom, filter.closedTo),
  ...(filter.numberPrefix ? [`登记编号以 ${filter.numberPrefix} 开头`] : []),
  ...(filter.applicantId ? ['同一申请人'] : []),
];
