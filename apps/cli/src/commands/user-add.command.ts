import { type Role, roles } from '@tracker/domain';
import { answerOf } from '../shell/answer.js';
import { type CliCommand, jsonOption } from '../shell/cli-command.js';
import { name, oneOf, organCode } from '../shell/words.js';

type Options = { readonly name: string; readonly role: readonly Role[]; readonly organ: string };

const role = oneOf(...roles);

/** Several roles stand in one word, or the option is given several times. */
const roleList = (word: string, before: readonly Role[] = []): readonly Role[] => [
  ...new Set([...before, ...word.split(/[,，、]/).map((part) => role(part.trim()))]),
];

export const userAddCommand: CliCommand = (program, answering) => {
  program
    .command('user-add')
    .description('建立用户，给出供脚本使用的令牌（只显示这一次）')
    .requiredOption('--name <姓名>', '用户姓名', name)
    .requiredOption('--role <角色>', `${roles.join('、')}；可以给出多个`, roleList)
    .requiredOption('--organ <代码>', '机关代码', organCode)
    .option(...jsonOption)
    .action((options: Options) => answering(() => addUser(options)));
};

const addUser = async ({ name: userName, role: userRoles, organ }: Options) => {
  const { withTracker } = await import('../tracker/with-tracker.js');
  return withTracker({ command: 'user-add' }, async ({ organs, users }) => {
    await organs.get(organ);
    const { user, token } = await users.add(userName, organ, userRoles);
    return answerOf({ ...user, token }, [
      `已建立用户 ${user.name}（${user.roles.join('、')}），机关 ${organ}。`,
      `令牌：${token}`,
      '令牌只显示这一次，请妥善保管。',
    ]);
  });
};
