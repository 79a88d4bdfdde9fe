import type { Candidate } from '@tracker/application';
import { answerOf } from '../shell/answer.js';
import { type CliCommand, jsonOption } from '../shell/cli-command.js';
import { CliFailure } from '../shell/failure.js';
import { day, days, name, organCode } from '../shell/words.js';

type Options = {
  readonly organ: string;
  readonly rest?: readonly string[];
  readonly work?: readonly string[];
  readonly none?: boolean;
  readonly why: string;
  readonly from: string;
  readonly apply?: boolean;
  readonly digest?: string;
};

export const calendarOverlayCommand: CliCommand = (program, answering) => {
  program
    .command('calendar-overlay')
    .description('本机关的本地放假日（民族节日等）：预览，加 --apply 时设定')
    .requiredOption('--organ <代码>', '机关代码', organCode)
    .option('--rest <日期>', '全部本地放假日，以逗号分隔', days)
    .option('--work <日期>', '全部本地调休上班日，以逗号分隔', days)
    .option('--none', '取消全部本地放假日')
    .requiredOption('--why <依据>', '节日与当地通知', name)
    .requiredOption('--from <日期>', '当地通知的公布日期', day)
    .option('--apply', '设定并在移动的申请中记载')
    .option('--digest <确认码>', '预览给出的确认码；情况有变时拒绝')
    .option(...jsonOption)
    .action((options: Options) => answering(() => overlay(options)));
};

const candidateOf = ({ organ, rest, work, none, why, from }: Options): Candidate => {
  if ((rest === undefined && work === undefined) === (none === undefined))
    throw new CliFailure('days-missing', '请用 --rest、--work 给出日期，或者用 --none 取消。', {
      exitCode: 2,
    });
  const [restDays, makeUpWorkdays] = [[...(rest ?? [])], [...(work ?? [])]];
  return { kind: 'overlay', organ, body: { restDays, makeUpWorkdays, why, from } };
};

const overlay = async (options: Options) => {
  const candidate = candidateOf(options);
  const [{ withTracker }, { catchUp }, { orderOf }, text] = await Promise.all([
    import('../tracker/with-tracker.js'),
    import('../tracker/caught-up.js'),
    import('../tracker/order.js'),
    import('../text/calendar-text.js'),
  ]);
  return withTracker({ command: 'calendar-overlay' }, async (tracker) => {
    const order = orderOf('calendar-overlay');
    await tracker.organs.get(options.organ);
    if (!options.apply) {
      const found = await tracker.calendarPreviews.preview(candidate, order.today);
      return answerOf(found, text.previewLines(found));
    }
    const applied = await tracker.calendarOrders.apply(order, candidate, {
      expectedPreviewDigest: options.digest,
    });
    await catchUp(tracker, applied.position);
    return answerOf(applied, text.appliedLines(applied));
  });
};
