import type { Deadline } from '@tracker/statute';

const waitingFor = { correction: '补正', payment: '缴费' } as const;

/** A reckoned deadline, for people. */
export const deadlineText = (deadline: Deadline): readonly string[] => {
  const { dueOn, strictDueOn, originalDueOn, baseDueOn, provisional, waiting, remedies } = deadline;
  return [
    `答复期限：${dueOn}${provisional ? '（暂定：所涉年度的放假安排尚未公布）' : ''}`,
    ...(strictDueOn === dueOn ? [] : [`从严计算：${strictDueOn}`]),
    `自收到之日起：${originalDueOn}`,
    ...(baseDueOn === originalDueOn ? [] : [`重新起算后：${baseDueOn}`]),
    ...(deadline.correctionNoticeDueOn ? [`补正告知最迟：${deadline.correctionNoticeDueOn}`] : []),
    ...(waiting ? [`等待${waitingFor[waiting.for]}，至 ${waiting.until}`] : []),
    ...deadline.consultations.map(
      ({ answerDueOn, running }) =>
        `征求意见答复期限：${answerDueOn}${running ? '（进行中）' : ''}`,
    ),
    ...deadline.fees.map(({ payBy }) => `缴费期限：${payBy}`),
    ...(remedies ? [`申请行政复议至 ${remedies.reviewBy}，提起行政诉讼至 ${remedies.suitBy}`] : []),
    '',
    ...deadline.steps.map(
      ({ rule, from, to, workingDays, why }) =>
        `${rule}  ${from} → ${to}  ${workingDays} 个工作日  ${why}`,
    ),
    ...deadline.warnings.map(({ rule, why }) => `注意（${rule}）：${why}`),
  ];
};
