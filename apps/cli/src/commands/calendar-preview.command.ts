import { type NoticeOptions, scheduleOf, withNotice } from '../calendar/notice-options.js';
import { answerOf } from '../shell/answer.js';
import { type CliCommand, jsonOption } from '../shell/cli-command.js';

export const calendarPreviewCommand: CliCommand = (program, answering) => {
  withNotice(program.command('calendar-preview'))
    .description('预览一份放假安排：逐日核对，并列出将要移动的期限；不作任何改动')
    .option(...jsonOption)
    .action((options: NoticeOptions) => answering(() => preview(options)));
};

const preview = async (options: NoticeOptions) => {
  const [{ withTracker }, { orderOf }, { previewLines }] = await Promise.all([
    import('../tracker/with-tracker.js'),
    import('../tracker/order.js'),
    import('../text/calendar-text.js'),
  ]);
  return withTracker({ command: 'calendar-preview' }, async (tracker) => {
    const candidate = await scheduleOf(options, tracker);
    const { today } = orderOf('calendar-preview');
    const found = await tracker.calendarPreviews.preview(candidate, today);
    return answerOf(found, previewLines(found));
  });
};
