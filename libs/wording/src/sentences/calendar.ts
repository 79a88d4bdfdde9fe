import type { CalendarEvent, ClockEvent } from '@tracker/domain';
import { dayText as day, limitPeriodLabel } from '../labels.js';
import type { Sentences } from './sentence.js';

const count = (days: readonly string[]): number => days.length;

export const calendarSentences: Sentences<CalendarEvent | ClockEvent> = {
  ScheduleAnnounced: ({ year, version, noticeNumber, publishedOn, restDays, makeUpWorkdays }) =>
    `载入 ${year} 年放假安排（第 ${version} 次，${noticeNumber}，${day(publishedOn)}公布），放假 ${count(restDays)} 天，调休上班 ${count(makeUpWorkdays)} 天`,
  OverlaySet: ({ organ, restDays, makeUpWorkdays, why }) =>
    `设定机关 ${organ} 的本地放假日 ${count(restDays)} 天、上班日 ${count(makeUpWorkdays)} 天，依据：${why}`,
  CalendarMovesRecorded: ({ requests, moved }) =>
    `已在 ${requests} 件申请中记载期限变动，共 ${moved} 项`,
  DueDateMoved: ({ kind, was, is, noticeNumber, why }) =>
    `因${noticeNumber === null ? `本地放假安排（${why ?? ''}）` : `放假安排（${noticeNumber}）`}，${limitPeriodLabel(kind)}由${day(was)}改为${day(is)}`,
};
