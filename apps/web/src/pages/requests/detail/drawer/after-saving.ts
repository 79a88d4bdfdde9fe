import { chineseDate } from '../../../../shared/chinese-date.js';
import type { Deadline, WhatIf } from '../queries.js';

export type Line = { readonly text: string; readonly tone: 'plain' | 'strong' | 'warning' };

const plain = (text: string): Line => ({ text, tone: 'plain' });
const waits = { correction: '补正', payment: '缴费' } as const;

/** Past its date and not late: answered, or the applicant let the own period pass. No days are counted. */
const left = (before: Deadline | null, { daysLeft, overdue }: Deadline): string => {
  if (daysLeft < 0) return overdue || before?.overdue ? `，已超过${-daysLeft}个工作日` : '';
  return daysLeft === 0 ? '，当天到期' : `，还有${daysLeft}个工作日`;
};

const clockLines = (before: Deadline | null, after: Deadline): readonly Line[] => {
  const date = chineseDate(after.dueOn);
  const moved = before !== null && before.dueOn !== after.dueOn;
  const first: Line = moved
    ? {
        text: `答复期限：${date}（原${chineseDate(before.dueOn)}）${left(before, after)}。`,
        tone: 'strong',
      }
    : {
        text: `答复期限${before ? '不变' : ''}：${date}${left(before, after)}。`,
        tone: before ? 'plain' : 'strong',
      };
  const { waiting, provisional, strictDueOn, dueOn } = after;
  return [
    first,
    ...(waiting
      ? [plain(`等待申请人${waits[waiting.for]}，至${chineseDate(waiting.until)}；其间不计逾期。`)]
      : []),
    ...(strictDueOn === dueOn ? [] : [plain(`从严计算为${chineseDate(strictDueOn)}。`)]),
    ...(provisional ? [plain('当年放假安排尚未公布，日期为暂定。')] : []),
  ];
};

const remedyLines = (before: Deadline | null, { remedies }: Deadline): readonly Line[] =>
  remedies && !before?.remedies
    ? [
        plain(
          `申请人可以在${chineseDate(remedies.reviewBy)}前申请行政复议，在${chineseDate(remedies.suitBy)}前起诉（均含当日）。`,
        ),
      ]
    : [];

const freshWarnings = (before: Deadline | null, after: Deadline): readonly Line[] =>
  after.warnings
    .filter(({ why }) => !before?.warnings.some((one) => one.why === why))
    .map(({ why }) => ({ text: why, tone: 'warning' }));

/** What the clock will be once an order is saved, or why it would be refused. */
export const afterSaving = ({ accepted, rejection, before, after }: WhatIf): readonly Line[] => {
  if (!accepted) return rejection ? [{ text: rejection.detail, tone: 'warning' }] : [];
  if (after === null) return [plain('答复期限尚未起算。')];
  return [
    ...clockLines(before, after),
    ...remedyLines(before, after),
    ...freshWarnings(before, after),
  ];
};
