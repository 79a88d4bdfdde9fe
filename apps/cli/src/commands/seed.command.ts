import { answerOf } from '../shell/answer.js';
import { type CliCommand, jsonOption } from '../shell/cli-command.js';
import { readSettings } from '../shell/settings.js';

const demo = {
  organ: 'DEMO',
  organName: '某市人民政府办公室（演示）',
  other: { organ: 'DEMO-2', organName: '某市教育局（演示）' },
};

export const seedCommand: CliCommand = (program, answering) => {
  program
    .command('seed')
    .description('建立演示机关，并以操作方式办理去年以来的申请')
    .option(...jsonOption)
    .action(() => answering(play));
};

const play = async () => {
  const [{ withTracker }, { catchUp }, { DemoOffice }, { playedOn }, { firstPassword }] =
    await Promise.all([
      import('../tracker/with-tracker.js'),
      import('../tracker/caught-up.js'),
      import('../seed/demo-office.js'),
      import('../seed/played-on.js'),
      import('@tracker/application'),
    ]);
  return withTracker({ command: 'seed' }, async (tracker) => {
    const today = tracker.clock.today();
    const from = `${Number(today.slice(0, 4)) - 1}-01-01`;
    const given = readSettings().TRACKER_DEMO_PASSWORD;
    const password = given ?? firstPassword();
    const office = new DemoOffice(tracker, {
      ...demo,
      password,
      from,
      today,
      onProgress: (days, of) => tracker.progress.at('演示数据（天）', days, of),
    });
    const played = await playedOn(tracker.store, demo.organ);
    const again = played !== null && played !== today;
    const { requests, orders } = again ? { requests: 0, orders: 0 } : await office.play();
    const accounts = await office.accounts();
    await catchUp(tracker);
    const year = Number((played ?? today).slice(0, 4)) - 1;
    const shown = given === undefined ? { password } : {};
    return answerOf({ organ: demo.organ, requests, orders, accounts, ...shown }, [
      ...(again
        ? [
            `演示机关 ${demo.organName}（${demo.organ}）已于 ${played} 建立，其申请没有改动；账号的密码和令牌已换新。`,
            '要从今天起重新演示，请用 TRACKER_DATA 另指一个空的数据目录。',
          ]
        : [
            `已建立演示机关 ${demo.organName}（${demo.organ}）：登记 ${requests} 件，操作 ${orders} 次，自 ${from} 起。`,
          ]),
      '演示账号（角色、登录账号、姓名、脚本用的令牌）：',
      ...accounts.map(({ role, account, name, token }) =>
        ['', role, account.padEnd(9), name, token].join('  '),
      ),
      given === undefined
        ? `演示账号的密码（仅显示这一次）：${password}`
        : '演示账号的密码：由 TRACKER_DEMO_PASSWORD 给出。',
      `查看年报：npm run -s tracker -- annual-report --organ ${demo.organ} --year ${year}`,
    ]);
  });
};
