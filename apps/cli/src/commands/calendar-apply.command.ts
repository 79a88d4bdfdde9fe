import { type NoticeOptions, scheduleOf, withNotice } from '../calendar/notice-options.js';
import { answerOf } from '../shell/answer.js';
import { type CliCommand, jsonOption } from '../shell/cli-command.js';

type Options = NoticeOptions & { readonly digest?: string };

export const calendarApplyCommand: CliCommand = (program, answering) => {
  withNotice(program.command('calendar-apply'))
    .description('载入一份放假安排，并在每件移动的申请中记载；中断后再运行一次即可续完')
    .option('--digest <确认码>', '预览给出的确认码；情况有变时拒绝')
    .option(...jsonOption)
    .action((options: Options) => answering(() => apply(options)));
};

const apply = async (options: Options) => {
  const [{ withTracker }, { catchUp }, { orderOf }, { appliedLines }] = await Promise.all([
    import('../tracker/with-tracker.js'),
    import('../tracker/caught-up.js'),
    import('../tracker/order.js'),
    import('../text/calendar-text.js'),
  ]);
  return withTracker({ command: 'calendar-apply' }, async (tracker) => {
    const candidate = await scheduleOf(options, tracker);
    const applied = await tracker.calendarOrders.apply(orderOf('calendar-apply'), candidate, {
      expectedPreviewDigest: options.digest,
    });
    await catchUp(tracker, applied.position);
    return answerOf(applied, appliedLines(applied));
  });
};
