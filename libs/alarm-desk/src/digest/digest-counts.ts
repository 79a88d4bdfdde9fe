import type { AlarmSettings } from '@tracker/alarms';
import { colourOf, daysLeft, governingLimits, type Limit } from '@tracker/alarms';
import type { RingingRequest } from '@tracker/read-models';
import type { LocalDate, WorkingCalendar } from '@tracker/statute';

/** How many requests stand how; each is counted once, by its most urgent limit. */
export type DigestCounts = {
  readonly overdue: number;
  readonly today: number;
  /** Due within the yellow days, today left out. */
  readonly soon: number;
  /** The applicant's period ran out, and nobody has closed the request. */
  readonly lapsed: number;
};

export const noCounts: DigestCounts = { overdue: 0, today: 0, soon: 0, lapsed: 0 };

const duties: readonly string[] = ['reply', 'delayed-reply', 're-answer'];
const periods: readonly string[] = ['supplement', 'payment'];

/** What a request counts as on a day; null when nothing of it is near. */
export const countedAs = (
  { limits }: Pick<RingingRequest, 'limits'>,
  day: LocalDate,
  calendar: WorkingCalendar,
  settings: AlarmSettings,
): keyof DigestCounts | null => {
  const open: readonly Limit[] = governingLimits(limits);
  if (open.some(({ kind, dueOn }) => periods.includes(kind) && dueOn < day)) return 'lapsed';
  const running = open.filter(
    (limit) =>
      duties.includes(limit.kind) && colourOf(limit, day, calendar, settings) !== 'waiting',
  );
  const left = Math.min(
    ...running.map((limit) =>
      limit.dueOn === day
        ? 0
        : limit.dueOn < day
          ? -1
          : Math.max(1, daysLeft(limit, day, calendar)),
    ),
  );
  if (left < 0) return 'overdue';
  if (left === 0) return 'today';
  return left <= settings.yellowWorkingDays ? 'soon' : null;
};

/** The overview in one sentence; empty when there is nothing to tell. */
export const digestText = (
  day: LocalDate,
  { overdue, today, soon, lapsed }: DigestCounts,
  { yellowWorkingDays }: AlarmSettings,
): string => {
  if (overdue + today + soon + lapsed === 0) return '';
  return `${day} 办理概览：已逾期 ${overdue} 件，今天到期 ${today} 件，${yellowWorkingDays} 个工作日内到期 ${soon} 件，申请人期限届满、可不再处理 ${lapsed} 件。`;
};
