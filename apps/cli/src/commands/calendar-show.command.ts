import { scheduleNow } from '../calendar/notice-options.js';
import { answerOf } from '../shell/answer.js';
import { type CliCommand, jsonOption } from '../shell/cli-command.js';
import { year as yearWord } from '../shell/words.js';

type Options = { readonly year?: number };

export const calendarShowCommand: CliCommand = (program, answering) => {
  program
    .command('calendar-show')
    .description('现行放假安排：一年的逐日安排，或者全部年份的文号')
    .option('--year <年份>', '只看这一年', yearWord)
    .option(...jsonOption)
    .action((options: Options) => answering(() => show(options)));
};

const show = async ({ year }: Options) => {
  const [{ withTracker }, { daysText }] = await Promise.all([
    import('../tracker/with-tracker.js'),
    import('../text/calendar-text.js'),
  ]);
  return withTracker({ command: 'calendar-show' }, async (tracker) => {
    if (year !== undefined) {
      const schedule = (await scheduleNow(tracker, year)) ?? null;
      const lines =
        schedule === null
          ? [`${year} 年的放假安排尚未载入，跨入该年的期限均为暂定。`]
          : [
              `${year} 年：${schedule.noticeNumber}（${schedule.publishedOn} 公布）`,
              `放假：${daysText(schedule.restDays)}`,
              `上班：${daysText(schedule.makeUpWorkdays) || '无'}`,
            ];
      return answerOf({ year, schedule }, lines);
    }
    const [{ versionsInForce }, { unfinishedIn }, { builtIn, facts, calendarOf }] =
      await Promise.all([
        import('@tracker/statute'),
        import('@tracker/application'),
        tracker.calendar.refresh({ now: true }),
      ]);
    const announced = facts.flatMap((fact) =>
      fact.type === 'ScheduleAnnounced' ? [fact.data] : [],
    );
    const schedules = versionsInForce([...builtIn, ...announced]).map(
      ({ year: of, noticeNumber, publishedOn }) => ({ year: of, noticeNumber, publishedOn }),
    );
    const unfinished = unfinishedIn(facts).length;
    return answerOf({ calendar: calendarOf(null).id, schedules, unfinished }, [
      ...schedules.map((one) => `${one.year} 年：${one.noticeNumber}（${one.publishedOn} 公布）`),
      ...(unfinished > 0 ? ['有一次载入中断未完，再载入一次即可续完。'] : []),
    ]);
  });
};
