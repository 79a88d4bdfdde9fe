import type { Facts, RequestRejectionCode } from '@tracker/domain';
import { formatChineseDate } from '@tracker/statute';
import { fieldName } from './fields.js';

export type Wording = (facts: Facts) => string;

const day = (on: Facts[string] | undefined): string =>
  typeof on === 'string' ? formatChineseDate(on) : '（日期不明）';

/** What an officer reads when an order about a request is rejected: what stands in the way, and what to do next. */
export const requestProblems: Readonly<Record<RequestRejectionCode, Wording>> = {
  'request-unknown': () => '没有这件申请。请核对登记编号。',
  'request-voided': ({ number }) => `申请 ${number} 已作废，不能再办理。`,
  'request-awaits-confirmation': ({ number }) =>
    `申请 ${number} 尚待与申请人确认收到，期限未起算。请先录入确认日期（条例第三十一条）。`,
  'request-already-received': ({ number }) => `申请 ${number} 的收到日期已经确定，无需再确认。`,
  'request-closed': ({ number, closedOn }) =>
    `申请 ${number} 已于${day(closedOn)}办结。误录办结的，请先撤销办结。`,
  'request-not-closed': ({ number }) => `申请 ${number} 尚未办结，办结后才能进行此操作。`,
  'number-taken': ({ number }) =>
    String(number).startsWith('期初-')
      ? `期初申请 ${number} 已登记过，期初结转数只录入一次。多录的，请作废多出的申请；少录的，请用台账逐件导入。`
      : `登记编号 ${number} 已被使用。`,
  'date-in-future': ({ field, on, today }) =>
    `${fieldName(field)} ${on} 晚于今天（${today}）。只能记录已经发生的事实。`,
  'date-before': ({ field, on, earlierField, earlier }) =>
    `${fieldName(field)} ${on} 早于${fieldName(earlierField)} ${earlier}。请核对两个日期。`,
  'receipt-date-missing': ({ field }) =>
    `请填写${fieldName(field)}：该收到方式以此确定收到申请之日（条例第三十一条）。`,
  'receipt-reason-missing': () => '其他收到方式须在备注中说明收到日期的依据。',
  'nothing-to-assign': () => '请填写承办机构或者承办人。',
  'already-assigned': () => '承办机构和承办人没有变化。',
  'supplement-already-requested': ({ noticeOn }) =>
    `已于${day(noticeOn)}告知补正。补正应当一次性告知（条例第三十条）。`,
  'supplement-never-requested': ({ number }) =>
    `申请 ${number} 没有补正告知记录。请先录入补正告知（条例第三十条）。`,
  'supplement-already-received': ({ receivedOn }) => `已于${day(receivedOn)}收到补正。`,
  'supplement-not-received': ({ number }) => `申请 ${number} 没有收到补正的记录。`,
  'rests-on-answer': ({ field, on }) =>
    `${fieldName(field)} ${on} 是按重新起算后的期限办理的。请先撤销该项记录，再撤销本项。`,
  'period-still-runs': ({ endsOn }) => `期限到${day(endsOn)}为止，期满次日起才能记为逾期。`,
  'consultation-unknown': () => '没有这次征求意见的记录。请先录入“征求意见”。',
  'consultation-never-started': ({ number }) => `申请 ${number} 没有征求意见记录。`,
  'consultation-already-received': ({ receivedOn }) => `对方已于${day(receivedOn)}收到征求意见书。`,
  'consultation-not-answered': () => '这次征求意见没有答复或者逾期未答复的记录。',
  'consultation-already-answered': ({ answeredOn }) => `对方已于${day(answeredOn)}答复。`,
  'silence-already-recorded': ({ expiredOn }) => `已记录对方到${day(expiredOn)}逾期未答复。`,
  'reasons-already-requested': ({ noticeOn }) => `已于${day(noticeOn)}要求说明理由。`,
  'reasons-never-requested': ({ number }) =>
    `申请 ${number} 没有要求说明理由的记录。请先录入说明理由告知（条例第三十五条）。`,
  'reasons-not-received': ({ number }) => `申请 ${number} 没有收到理由的记录。`,
  'reasons-already-received': ({ receivedOn }) => `已于${day(receivedOn)}收到说明的理由。`,
  'already-extended': ({ noticeOn }) =>
    `本期限已于${day(noticeOn)}延期，只能延长一次（条例第三十三条第二款）。`,
  'extension-too-long': ({ allowed }) =>
    `延长的期限应为 1 至 ${allowed} 个工作日（条例第三十三条第二款）。`,
  'not-extended': ({ number }) => `申请 ${number} 没有延期记录。`,
  'due-date-passed': ({ field, on, dueOn }) =>
    `${fieldName(field)} ${on} 晚于答复期限 ${dueOn}，对期限不发生效力。期限届满前已经告知的，请填实际告知的日期；没有告知的，请如实办理逾期答复。`,
  'fee-already-noticed': ({ noticeReceivedOn }) =>
    `申请人已于${day(noticeReceivedOn)}收到收费通知，尚未缴费。`,
  'fee-scale-not-in-force': ({ from }) =>
    `信息处理费自${day(from)}起收取（国办函〔2020〕109号），此前不得收费。`,
  'nothing-to-charge': ({ quantity }) =>
    `按 ${quantity} 计算的信息处理费为 0 元，无需通知（国办函〔2020〕109号）。`,
  'fee-never-noticed': ({ number }) => `申请 ${number} 没有收费通知记录。`,
  'fee-not-paid': ({ number }) => `申请 ${number} 没有缴费记录。`,
  'fee-already-paid': ({ paidOn }) => `已于${day(paidOn)}缴费。`,
  'approval-already-requested': () => '已经送审，请等待审核意见。',
  'approval-not-requested': () => '没有待审核的送审记录。请承办人先送审。',
  'submission-withdrawn': ({ by, on }) =>
    `送审已${typeof by === 'string' && !by.startsWith('user:') ? `由${by}` : ''}于${day(on)}撤回，不再待审核。承办人重新送审后再办理。`,
  'own-submission': () =>
    '本件由您本人送审，须由他人审核（条例第四十五条）。请另一位审核人员审核；需要收回的，可以撤回送审。',
  'approval-pending': () =>
    '审核尚未通过，不能继续。请等待审核；已退回或者审核后又有变化的，请重新送审。',
  'approval-missing': () => '本机关要求答复前审核（条例第四十五条）。请先送审。',
  'decision-missing': ({ number }) => `申请 ${number} 还没有处理决定。请先录入决定。`,
  'category-unknown': ({ category }) => `没有这种办理结果：${category}。`,
  'category-not-in-force': ({ category, on }) => `办理结果“${category}”在${day(on)}不适用。`,
  'category-not-for-decisions': ({ category }) =>
    `办理结果“${category}”由相应的操作自动记录，不能在决定中选择。`,
  'category-not-other': ({ category }) =>
    `办理结果“${category}”不属于（六）其他处理，应当以答复办结。`,
  'reply-already-dispatched': ({ on }) => `答复已于${on ? day(on) : '此前'}发出。`,
  'reply-not-dispatched': () => '答复尚未发出，不能记录签收。请先录入“寄送或送达答复”。',
  'reply-already-delivered': ({ deliveredOn }) => `申请人已于${day(deliveredOn)}签收。`,
  'reply-not-delivered': ({ number }) => `申请 ${number} 没有申请人签收的记录。`,
  'closed-by-delivery': ({ number, deliveredOn }) =>
    `申请 ${number} 因${day(deliveredOn)}当面签收而办结。没有签收的，请先撤销办结。`,
  'already-archived': ({ archiveNumber }) => `已归档，归档号 ${archiveNumber}。`,
  'case-filed': () => '该申请已有行政复议或者行政诉讼记录，不能撤销办结。',
  'case-unknown': () => '没有这件行政复议或者行政诉讼的记录。请先录入受理。',
  'case-already-decided': ({ concludedOn }) => `该案已于${day(concludedOn)}审结。`,
  'case-not-corrected': () => '只有被纠正的案件才会责令重新答复。',
  'review-already-filed': ({ acceptedOn }) => `已有于${day(acceptedOn)}受理、尚未审结的行政复议。`,
  'review-never-filed': () => '没有行政复议记录，不能登记复议后起诉。',
  'litigation-already-filed': ({ acceptedOn }) =>
    `已有于${day(acceptedOn)}受理、尚未审结的行政诉讼。`,
  're-answer-already-ordered': () => '该案责令重新答复已经登记。',
  're-answer-not-ordered': () =>
    '没有责令重新答复的记录，或者已经重新答复。被责令的，请先录入“被责令重新答复”。',
  'already-split': ({ into }) => `已经拆分为 ${into}。`,
  'part-missing': ({ fact }) => `更正${fieldName(fact)}须指明是哪一次征求意见、收费或者案件。`,
  'fact-absent': ({ fact }) => `该申请没有“${fieldName(fact)}”这项事实，无从更正。`,
  'nothing-to-correct': ({ fact }) => `${fieldName(fact)}没有变化，无需更正。`,
  'not-a-date': ({ fact, is }) => `${fieldName(fact)}应为日期（例如 2024-03-01），现为“${is}”。`,
  'not-a-number': ({ fact, is }) => `${fieldName(fact)}应为不小于零的数，现为“${is}”。`,
  'not-a-choice': ({ fact, is }) => `${fieldName(fact)}不能是“${is}”。`,
  'attachment-unknown': ({ number }) =>
    `申请 ${number} 没有这个附件，或者已经移除。请刷新附件列表。`,
  'correct-the-source': ({ source }) => `办结日期由${fieldName(source)}得出，请更正后者。`,
};
