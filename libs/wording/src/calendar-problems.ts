import type { CalendarRejectionCode } from '@tracker/domain';
import { dayText as day } from './labels.js';
import type { Wording } from './request-problems.js';

/** The two codes about dates are worded where those of a request are. */
type Code = Exclude<CalendarRejectionCode, 'date-in-future' | 'date-before'>;

/** What an administrator reads when a schedule or local days off are rejected. */
export const calendarProblems: Readonly<Record<Code, Wording>> = {
  'year-out-of-range': ({ year, first, last }) =>
    `年份 ${year} 不对：按所填公布日期，应为 ${first} 至 ${last}。`,
  'no-rest-days': ({ year }) => `没有 ${year} 年的放假日期。请核对文件或者通知原文。`,
  'day-outside-year': ({ on, year }) =>
    `${on} 不在 ${year} 年的安排之内（元旦可以写到上一年12月）。请核对年份。`,
  'make-up-not-weekend': ({ on }) => `${day(on as string)}不是周六、周日，不能作为调休上班日。`,
  'day-both-rest-and-work': ({ on }) => `${day(on as string)}既写明放假，又写明上班。`,
  'notice-older': ({ on, earlier, number }) =>
    `公布日期 ${on} 早于现行安排（${number}，${earlier}），不能取代它。`,
  'schedule-unchanged': ({ year, number }) =>
    `与 ${year} 年现行安排（${number}）的工作日完全相同，无需载入。`,
  'overlay-unchanged': ({ organ }) => `机关 ${organ} 的本地放假日没有变化。`,
};
