import { answerOf } from '../shell/answer.js';
import { type CliCommand, jsonOption } from '../shell/cli-command.js';
import { CliFailure } from '../shell/failure.js';
import { name, organCode } from '../shell/words.js';

type Options = { readonly name: string; readonly organ: string };

export const userDisableCommand: CliCommand = (program, answering) => {
  program
    .command('user-disable')
    .description('停用用户，其令牌立即失效')
    .requiredOption('--name <姓名>', '用户姓名', name)
    .requiredOption('--organ <代码>', '机关代码', organCode)
    .option(...jsonOption)
    .action((options: Options) => answering(() => disableUser(options)));
};

const disableUser = async ({ name: userName, organ }: Options) => {
  const { withTracker } = await import('../tracker/with-tracker.js');
  return withTracker({ command: 'user-disable' }, async ({ organs, users }) => {
    await organs.get(organ);
    const disabled = await users.disable(userName, organ);
    if (disabled === 0)
      throw new CliFailure('user-unknown', `机关 ${organ} 没有在用的用户 ${userName}。`, {
        facts: { name: userName, organ },
      });
    return answerOf({ name: userName, organ, disabled }, [
      `已停用用户 ${userName} 的 ${disabled} 个账号，机关 ${organ}。`,
    ]);
  });
};
