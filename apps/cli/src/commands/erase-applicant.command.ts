import { answerOf } from '../shell/answer.js';
import { type CliCommand, jsonOption } from '../shell/cli-command.js';
import { organCode } from '../shell/words.js';
import type { Tracker } from '../tracker/with-tracker.js';

type Options = { readonly organ: string; readonly number: string; readonly reason: string };

export const eraseApplicantCommand: CliCommand = (program, answering) => {
  program
    .command('erase-applicant')
    .description('抹除一件申请的申请人的个人信息，不可撤销；统计不受影响')
    .requiredOption('--organ <代码>', '机关代码', organCode)
    .requiredOption('--number <登记编号>', '申请人的任一件申请')
    .requiredOption('--reason <理由>', '抹除的理由')
    .option(...jsonOption)
    .action((options: Options) => answering(() => erase(options)));
};

const erase = async (options: Options) => {
  const { withTracker } = await import('../tracker/with-tracker.js');
  return withTracker({ command: 'erase-applicant' }, (tracker) => eraseIn(tracker, options));
};

const eraseIn = async (tracker: Tracker, { organ, number, reason }: Options) => {
  const [{ purgeDestroyedKeys }, { catchUp }, { orderOf }] = await Promise.all([
    import('@tracker/runtime'),
    import('../tracker/caught-up.js'),
    import('../tracker/order.js'),
  ]);
  const { erasure, adapters } = tracker;
  // A crash between the event and the key would otherwise leave the key behind for good.
  if ((await erasure.repeat()) > 0) await purgeDestroyedKeys(adapters);
  const order = orderOf('erase-applicant');
  const { applicantId, requests, revision, position } = await erasure.erase(
    order,
    organ,
    number.trim(),
    reason,
  );
  await purgeDestroyedKeys(adapters);
  await catchUp(tracker, position);
  return answerOf({ organ, number, applicantId, requests, revision, position }, [
    `已抹除申请 ${number} 的申请人的个人信息，涉及 ${requests} 件申请。`,
    '此前的备份仍含旧密钥：请销毁此前的 .keys 文件。',
  ]);
};
