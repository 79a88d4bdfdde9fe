import type { AlarmSettings } from '@tracker/alarms';
import type { SupervisionCounts } from '@tracker/read-models';
import type { LocalDate } from '@tracker/statute';

/** The lists of 督办 that an overview tells of: its figures are theirs, so that both always agree. */
export type DigestCounts = Pick<
  SupervisionCounts,
  'overdue' | 'due-today' | 'due-within' | 'lapsed' | 're-answer-overdue'
>;

/** The overview in one sentence; empty when there is nothing to tell. */
export const digestText = (
  day: LocalDate,
  counts: DigestCounts,
  { yellowWorkingDays }: AlarmSettings,
): string => {
  const { overdue, lapsed, 'due-today': today, 'due-within': soon } = counts;
  const reAnswers = counts['re-answer-overdue'];
  if (overdue + today + soon + lapsed + reAnswers === 0) return '';
  const ordered = reAnswers > 0 ? `，重新答复逾期 ${reAnswers} 件` : '';
  return `${day} 办理概览：逾期未答复 ${overdue} 件${ordered}，今日到期 ${today} 件，${yellowWorkingDays} 个工作日内到期（含今日）${soon} 件，申请人期限届满、可不再处理 ${lapsed} 件。`;
};
