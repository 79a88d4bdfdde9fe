import type { RequestEvent } from '@tracker/domain';
import {
  categoryLabel,
  closingGroundLabel,
  dayText as day,
  deliveryMethodLabel,
  submissionLabel,
} from '../labels.js';
import { clause, type SentencesOf } from './sentence.js';

type Type =
  | 'ApprovalRequested'
  | 'ApprovalReturned'
  | 'SubmissionWithdrawn'
  | 'ApprovalGranted'
  | 'DecisionRecorded'
  | 'ReplyDispatched'
  | 'ReplyDelivered'
  | 'DeliveryRemoved'
  | 'RequestWithdrawn'
  | 'RequestClosed'
  | 'RequestReopened'
  | 'RequestArchived';

export const outcomeSentences: SentencesOf<RequestEvent, Type> = {
  ApprovalRequested: ({ subject, note }) =>
    `将${submissionLabel(subject)}送审${clause('说明：', note)}`,
  ApprovalReturned: ({ why }) => `审核退回${clause('理由：', why)}`,
  SubmissionWithdrawn: ({ why }, before) =>
    `撤回${before?.approval ? `${submissionLabel(before.approval.subject)}的` : ''}送审${clause('理由：', why)}`,
  ApprovalGranted: ({ note }) => `审核通过${clause('意见：', note)}`,
  DecisionRecorded: ({ category, decidedOn, reasons, rightOrgan, note }, before) =>
    `作出处理决定${
      before?.decision ? `，由“${categoryLabel(before.decision.category)}”变为` : '：'
    }“${categoryLabel(category)}”，决定日期${day(decidedOn)}${clause('法律依据 ', reasons.map(({ article }) => article).join('、'))}${clause('掌握信息的机关 ', rightOrgan)}${clause('说明：', note)}`,
  ReplyDispatched: ({ method, dispatchedOn, letterNumber, letterOn, mailNumber }) =>
    `发出答复${method ? `，${deliveryMethodLabel(method)}` : ''}${dispatchedOn ? `，日期${day(dispatchedOn)}` : ''}${clause('文号 ', letterNumber)}${letterOn ? `，答复书日期${day(letterOn)}` : ''}${clause('邮件单号 ', mailNumber)}`,
  ReplyDelivered: ({ deliveredOn }) => `记录申请人于${day(deliveredOn)}签收答复`,
  DeliveryRemoved: ({ deliveredOn, why }) =>
    `撤销误录的签收（原签收日期${day(deliveredOn)}）${clause('理由：', why)}`,
  RequestWithdrawn: ({ withdrawnOn, why }) =>
    `记录申请人于${day(withdrawnOn)}撤回申请${clause('理由：', why)}`,
  RequestClosed: ({ closedOn, ground, category, why }) =>
    `办结（${closingGroundLabel(ground)}），办结日期${day(closedOn)}，办理结果“${categoryLabel(category)}”${clause('理由：', why)}`,
  RequestReopened: ({ reopenedOn, why }, before) =>
    `于${day(reopenedOn)}撤销误录的办结${before?.closing ? `（原办结日期${day(before.closing.closedOn)}）` : ''}${clause('理由：', why)}`,
  RequestArchived: ({ archivedOn, archiveNumber }) =>
    `于${day(archivedOn)}归档，归档号 ${archiveNumber}`,
};
