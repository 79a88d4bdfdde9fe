import { answerOf } from '../shell/answer.js';
import { type CliCommand, jsonOption } from '../shell/cli-command.js';
import { organCode, workingDays } from '../shell/words.js';
import { textTable } from '../text/text-table.js';

type Options = { readonly organ: string; readonly within?: number };

export const supervisionCommand: CliCommand = (program, answering) => {
  program
    .command('supervision')
    .description(
      '督办：今日到期、即将到期、逾期、征求意见、等待申请人、可不再处理、重新答复各有几件',
    )
    .requiredOption('--organ <代码>', '机关代码', organCode)
    .option('--within <工作日>', '即将到期的范围；默认取本机关的黄色预警天数', workingDays)
    .option(...jsonOption)
    .action((options: Options) => answering(() => supervision(options)));
};

const supervision = async ({ organ, within: asked }: Options) => {
  const [
    { withTracker },
    { alarmSettingsIn },
    { lastDayWithin },
    readModels,
    { supervisionLabel },
  ] = await Promise.all([
    import('../tracker/with-tracker.js'),
    import('@tracker/alarm-desk'),
    import('@tracker/alarms'),
    import('@tracker/read-models'),
    import('@tracker/wording'),
  ]);
  const told = await withTracker({ command: 'supervision' }, async (tracker) => {
    const { organs, calendar, clock, projections, adapters } = tracker;
    const [{ settings }, book] = await Promise.all([organs.get(organ), calendar.refresh()]);
    await projections.catchUp(null, 60_000);
    const today = clock.today();
    const within = asked ?? alarmSettingsIn(settings).yellowWorkingDays;
    const lastDay = lastDayWithin(today, within, book.calendarOf(organ));
    const figures = new readModels.Supervision(adapters.dataSource);
    const counts = await figures.counts({ organ, today, lastDay });
    const lists = readModels.supervisionLists.map((list) => ({
      ...{ list, label: supervisionLabel(list), count: counts[list] },
    }));
    return { organ, today, within, lists };
  });
  return answerOf(told, [
    `${told.today}，${organ}（即将到期：${told.within} 个工作日内）`,
    ...textTable(told.lists.map(({ label, count }) => [label, `${count}`])),
  ]);
};
