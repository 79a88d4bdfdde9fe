import { chineseDate } from '../../../../shared/chinese-date.js';
import type { RequestDetail } from '../queries.js';

const waits = { correction: '等申请人补正', payment: '等申请人缴费' } as const;

/** A letter that went out too late stops nothing: the request is late while the answer is awaited. */
const isOverdue = ({ colour }: RequestDetail): boolean => colour === 'overdue';

/** Said in place of the days while the clock stands or is over; null while it runs. */
export const pausedText = (detail: RequestDetail): string | null => {
  const { deadline, request, status } = detail;
  if (request.life === 'voided') return '已作废';
  if (request.life === 'closed') return detail.late ? '已办结，逾期答复' : '已办结';
  if (deadline === null) return '期限未起算';
  const overdue = isOverdue(detail);
  if (status === 'lapsed' && !overdue) return '可不再处理';
  if (deadline.waiting) return waits[deadline.waiting.for];
  if (request.reply?.dispatchedOn) return '已发出答复';
  return !overdue && deadline.consultations.some(({ running }) => running)
    ? '征求意见，期限暂停'
    : null;
};

/** What the date needs said beside it, most important first. */
export const clockNotes = (detail: RequestDetail): readonly string[] => {
  const { deadline, request, status } = detail;
  if (deadline === null)
    return request.life === 'awaiting-confirmation'
      ? ['尚待与申请人确认收到，确认之日起算期限。']
      : [];
  const { waiting, consultations, dueOn, strictDueOn, originalDueOn, remedies } = deadline;
  const running = consultations.filter((one) => one.running).map(({ answerDueOn }) => answerDueOn);
  const last = running.sort().at(-1);
  return [
    ...(waiting && status !== 'lapsed'
      ? [`${waits[waiting.for]}，至${chineseDate(waiting.until)}；其间不计逾期。`]
      : []),
    ...(status === 'lapsed' ? ['申请人的期限已过，核实后可以不再处理。'] : []),
    ...(last && !isOverdue(detail) ? [`征求意见至${chineseDate(last)}，其间期限不计入。`] : []),
    ...(request.delayedReplyOn
      ? [`已告知申请人延迟答复日期：${chineseDate(request.delayedReplyOn)}。`]
      : []),
    ...(strictDueOn === dueOn
      ? []
      : [`从严计算为${chineseDate(strictDueOn)}，请以此为准安排办理。`]),
    ...(originalDueOn === dueOn ? [] : [`原答复期限：${chineseDate(originalDueOn)}。`]),
    ...(remedies
      ? [
          `申请行政复议至${chineseDate(remedies.reviewBy)}，直接起诉至${chineseDate(remedies.suitBy)}${deadline.provisional ? '（暂定）' : ''}。`,
        ]
      : []),
    ...request.reAnswers
      .filter(({ answeredOn }) => answeredOn === null)
      .map((order) => `被责令重新答复，期限${chineseDate(order.dueOn)}。`),
  ];
};
