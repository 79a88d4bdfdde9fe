import { type Role, roles } from '@tracker/domain';
import { newCommandId } from '@tracker/platform';
import { answerOf } from '../shell/answer.js';
import { type CliCommand, jsonOption } from '../shell/cli-command.js';
import { account, email, name, oneOf, organCode } from '../shell/words.js';

type Options = {
  readonly name: string;
  readonly role: readonly Role[];
  readonly organ: string;
  readonly account?: string;
  readonly email?: string;
};

const role = oneOf(...roles);

/** Several roles stand in one word, or the option is given several times. */
const roleList = (word: string, before: readonly Role[] = []): readonly Role[] => [
  ...new Set([...before, ...word.split(/[,，、]/).map((part) => role(part.trim()))]),
];

export const userAddCommand: CliCommand = (program, answering) => {
  program
    .command('user-add')
    .description('建立用户，给出初始密码（有登录账号的）或者供脚本使用的令牌，只显示这一次')
    .requiredOption('--name <姓名>', '用户姓名', name)
    .requiredOption('--role <角色>', `${roles.join('、')}；可以给出多个`, roleList)
    .requiredOption('--organ <代码>', '机关代码', organCode)
    .option('--account <登录账号>', '在浏览器中登录用的账号', account)
    .option('--email <邮箱>', '接收提醒的邮箱', email)
    .option(...jsonOption)
    .action((options: Options) => answering(() => addUser(options)));
};

const addUser = async (options: Options) => {
  const { name: userName, role: granted, organ, account: login, email: address } = options;
  const [{ withTracker }, { actor }] = await Promise.all([
    import('../tracker/with-tracker.js'),
    import('../tracker/order.js'),
  ]);
  return withTracker({ command: 'user-add' }, async ({ organs, users, credentials, audit }) => {
    await organs.get(organ);
    const id = newCommandId();
    const person = { id, name: userName, organ, roles: granted };
    const secret = login
      ? await credentials.open({ ...person, account: login, email: address })
      : { token: (await users.add(userName, organ, granted, id, address ?? null)).token };
    await audit.record({
      organ,
      actor: actor(),
      action: 'user-added',
      target: `user:${id}`,
      facts: { account: login ?? null, roles: granted },
    });
    return answerOf({ ...person, ...(login && { account: login }), ...secret }, [
      `已建立用户 ${userName}（${granted.join('、')}），机关 ${organ}。`,
      ...('password' in secret
        ? [
            `登录账号：${login}`,
            `初始密码：${secret.password}`,
            '初始密码只显示这一次，首次登录时须改成自己的密码。',
          ]
        : [`令牌：${secret.token}`, '令牌只显示这一次，请妥善保管。']),
    ]);
  });
};
