import type { RequestEvent } from '@tracker/domain';
import { consultationKindLabel, dayText as day, feeScaleLabel, opinionLabel } from '../labels.js';
import { clause, type SentencesOf } from './sentence.js';

type Type =
  | 'SupplementRequested'
  | 'SupplementReceived'
  | 'SupplementAnswerRemoved'
  | 'SupplementLapsed'
  | 'SupplementRemoved'
  | 'ConsultationStarted'
  | 'ConsultationReceived'
  | 'ConsultationAnswered'
  | 'ConsultationSilent'
  | 'ConsultationAnswerRemoved'
  | 'ConsultationRemoved'
  | 'ReasonsRequested'
  | 'ReasonsReceived'
  | 'ReasonsAnswerRemoved'
  | 'DelayedReplyDateSet'
  | 'PeriodExtended'
  | 'ExtensionRemoved'
  | 'FeeNoticeIssued'
  | 'FeePaid'
  | 'PaymentRemoved'
  | 'FeeLapsed'
  | 'FeeNoticeRemoved';

const consequences = {
  'organ-decides': '由本机关决定是否公开',
  'deemed-consent': '视为同意公开',
} as const;

/** 119 页 of this request, or the 31st of the applicant's in the month. */
const feeQuantity = (scale: string, quantity: number): string =>
  scale === 'by-pages' ? `${quantity}页` : `当月第${quantity}件`;

export const clockSentences: SentencesOf<RequestEvent, Type> = {
  SupplementRequested: ({ noticeOn, periodEndsOn, what, letterNumber }) =>
    `于${day(noticeOn)}告知补正${periodEndsOn ? `，补正期限到${day(periodEndsOn)}为止` : ''}${clause('文号 ', letterNumber)}${clause('补正内容：', what)}`,
  SupplementReceived: ({ receivedOn, note }) =>
    `登记了补正，收到日期${day(receivedOn)}，答复期限重新起算${clause('说明：', note)}`,
  SupplementAnswerRemoved: ({ receivedOn, why }) =>
    `撤销误录的收到补正（原收到日期${day(receivedOn)}），答复期限不再重新起算${clause('理由：', why)}`,
  SupplementLapsed: ({ periodEndedOn }) =>
    `记录申请人逾期不补正，补正期限到${day(periodEndedOn)}为止`,
  SupplementRemoved: ({ noticeOn, why }) =>
    `撤销误录的补正告知（原告知日期${day(noticeOn)}）${clause('理由：', why)}`,
  ConsultationStarted: ({ kind, sentOn, receivedOn, party, letterNumber }) =>
    `于${day(sentOn)}向${consultationKindLabel(kind)}发出征求意见书${receivedOn ? `，对方于${day(receivedOn)}收到` : ''}${clause('征求意见对象：', party)}${clause('文号 ', letterNumber)}`,
  ConsultationReceived: ({ receivedOn }) => `记录被征求意见方于${day(receivedOn)}收到征求意见书`,
  ConsultationAnswered: ({ answeredOn, opinion, note }) =>
    `记录被征求意见方于${day(answeredOn)}答复${opinion ? `，${opinionLabel(opinion)}` : ''}${clause('说明：', note)}`,
  ConsultationSilent: ({ expiredOn, consequence }) =>
    `记录被征求意见方到${day(expiredOn)}逾期未答复，${consequences[consequence]}`,
  ConsultationAnswerRemoved: ({ answeredOn, expiredOn, why }) =>
    `撤销误录的${
      answeredOn
        ? `意见答复（原答复日期${day(answeredOn)}）`
        : `逾期未答复意见${expiredOn ? `（原记录到${day(expiredOn)}为止）` : ''}`
    }${clause('理由：', why)}`,
  ConsultationRemoved: ({ sentOn, why }) =>
    `撤销误录的征求意见（原发出日期${day(sentOn)}）${clause('理由：', why)}`,
  ReasonsRequested: ({ noticeOn, letterNumber, note }) =>
    `于${day(noticeOn)}要求申请人说明理由${clause('文号 ', letterNumber)}${clause('说明：', note)}`,
  ReasonsReceived: ({ receivedOn, reasonable, note }) =>
    `于${day(receivedOn)}收到申请人说明的理由，认为${reasonable ? '合理' : '不合理'}${clause('说明：', note)}`,
  ReasonsAnswerRemoved: ({ receivedOn, why }) =>
    `撤销误录的收到理由（原收到日期${day(receivedOn)}）${clause('理由：', why)}`,
  DelayedReplyDateSet: ({ replyOn, noticeOn, why }, before) =>
    `确定延迟答复日期${from(before?.delayedReplyOn)}${day(replyOn)}${noticeOn ? `，于${day(noticeOn)}告知申请人` : ''}${clause('理由：', why)}`,
  PeriodExtended: ({ noticeOn, workingDays, approvedBy, letterNumber, why }) =>
    `延长答复期限 ${workingDays} 个工作日，于${day(noticeOn)}告知申请人${clause('批准人 ', approvedBy)}${clause('文号 ', letterNumber)}${clause('理由：', why)}`,
  ExtensionRemoved: ({ noticeOn, why }) =>
    `撤销误录的延期（原告知日期${day(noticeOn)}）${clause('理由：', why)}`,
  FeeNoticeIssued: ({ noticeReceivedOn, scale, quantity, amount }) =>
    `发出收费通知，申请人于${day(noticeReceivedOn)}收到${scale ? `，${feeScaleLabel(scale)}${quantity === undefined ? '' : `（${feeQuantity(scale, quantity)}）`}` : ''}${amount === null ? '' : `，金额 ${amount} 元`}`,
  FeePaid: ({ paidOn }) => `记录申请人于${day(paidOn)}缴费，答复期限重新起算`,
  PaymentRemoved: ({ paidOn, why }) =>
    `撤销误录的缴费（原缴费日期${day(paidOn)}），答复期限不再重新起算${clause('理由：', why)}`,
  FeeLapsed: ({ periodEndedOn }) => `记录申请人逾期未缴费，缴费期限到${day(periodEndedOn)}为止`,
  FeeNoticeRemoved: ({ noticeReceivedOn, why }) =>
    `撤销误录的收费通知（原收到日期${day(noticeReceivedOn)}）${clause('理由：', why)}`,
};

const from = (was: string | null | undefined): string => (was ? `由${day(was)}变为` : '：');
