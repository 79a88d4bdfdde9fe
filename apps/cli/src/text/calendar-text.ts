import type { CalendarApplied, CalendarPreview } from '@tracker/application';
import { addDays, chineseWeekday, weekdayOf } from '@tracker/statute';
import { eventSentence, limitPeriodLabel } from '@tracker/wording';
import { type TextRow, textTable } from './text-table.js';

const shown = 40;

/** Days as runs with their weekdays, for a person to compare with the notice. */
export const daysText = (days: readonly string[]): string => {
  const runs: [string, string][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && addDays(run[1], 1) === day) run[1] = day;
    else runs.push([day, day]);
  }
  const told = (day: string) => `${day}（${chineseWeekday(weekdayOf(day))}）`;
  return runs
    .map(([from, to]) => (from === to ? told(from) : `${told(from)}至${told(to)}`))
    .join('、');
};

/** What an announcement would do, for the person who decides about it. */
export const previewLines = (preview: CalendarPreview): readonly string[] => {
  const { announcement, moves, open, requests, settled, digest } = preview;
  const { restDays, makeUpWorkdays } = announcement.data;
  const rows = moves
    .slice(0, shown)
    .map(
      ({ organ, number, kind, was, is }): TextRow => [
        organ,
        number,
        limitPeriodLabel(kind),
        was,
        is,
      ],
    );
  return [
    `${eventSentence(announcement)}。`,
    `放假：${daysText(restDays) || '无'}`,
    `上班：${daysText(makeUpWorkdays) || '无'}`,
    `在办申请 ${open} 件：${requests} 件的期限将移动（共 ${moves.length} 项），${settled} 件的暂定期限将确定。`,
    ...(rows.length > 0 ? textTable([['机关', '登记编号', '期限', '原为', '将为'], ...rows]) : []),
    ...(moves.length > shown ? [`……其余 ${moves.length - shown} 项见 --json。`] : []),
    `确认码：${digest}`,
  ];
};

/** What an announcement has done. */
export const appliedLines = ({ requests, moved, resumed }: CalendarApplied): readonly string[] => [
  `${resumed ? '已续完上次未完成的载入' : '已载入'}：${requests} 件申请的期限移动，共 ${moved} 项，均已记入办理经过。`,
];
