import type { RequestEvent } from '@tracker/domain';
import { applicantTypeLabel, channelLabel, dayText } from '../labels.js';
import { clause, type SentencesOf } from './sentence.js';

type Type = 'RequestRegistered' | 'ReceiptConfirmed' | 'HandlerAssigned' | 'LedgerRowRecorded';

const origins = {
  desk: '登记申请',
  ledger: '从台账导入申请',
  opening: '登记期初结转申请',
  split: '由拆分登记申请',
} as const;

export const registrationSentences: SentencesOf<RequestEvent, Type> = {
  RequestRegistered: ({ origin, number, channel, applicantType, receivedOn, splitFrom }) =>
    `${origins[origin]} ${number}，收到方式${channelLabel(channel)}，申请人类型${applicantTypeLabel(applicantType)}，${
      receivedOn === null ? '收到日期尚待确认' : `收到日期${dayText(receivedOn)}`
    }${clause('原申请 ', splitFrom?.number)}`,
  ReceiptConfirmed: ({ receivedOn }) => `与申请人确认收到，收到日期${dayText(receivedOn)}`,
  HandlerAssigned: ({ unit, handler, note }, before) =>
    `分派承办${change('机构', before?.unit, unit)}${change('人', before?.handler, handler)}${clause('说明：', note)}`,
  LedgerRowRecorded: ({ row }) => `记录台账原行，第 ${row} 行`,
};

const change = (what: string, was: string | null | undefined, is: string | undefined): string => {
  if (!is || is === was) return '';
  return was ? `，承办${what}由 ${was} 变为 ${is}` : `，承办${what} ${is}`;
};
