import { answerOf } from '../shell/answer.js';
import { type CliCommand, jsonOption } from '../shell/cli-command.js';

const demo = { organ: 'DEMO', organName: '某市人民政府办公室（演示）' };

export const seedCommand: CliCommand = (program, answering) => {
  program
    .command('seed')
    .description('建立演示机关，并以操作方式办理去年以来的申请')
    .option(...jsonOption)
    .action(() => answering(play));
};

const play = async () => {
  const [{ withTracker }, { catchUp }, { DemoOffice }] = await Promise.all([
    import('../tracker/with-tracker.js'),
    import('../tracker/caught-up.js'),
    import('../seed/demo-office.js'),
  ]);
  return withTracker({ command: 'seed' }, async (tracker) => {
    const today = tracker.clock.today();
    const from = `${Number(today.slice(0, 4)) - 1}-01-01`;
    const office = new DemoOffice(tracker, {
      ...demo,
      from,
      today,
      onProgress: (days, of) => tracker.progress.at('演示数据（天）', days, of),
    });
    const { requests, orders, tokens } = await office.play();
    await catchUp(tracker);
    const year = Number(today.slice(0, 4)) - 1;
    return answerOf({ organ: demo.organ, requests, orders, tokens }, [
      `已建立演示机关 ${demo.organName}（${demo.organ}）：登记 ${requests} 件，操作 ${orders} 次，自 ${from} 起。`,
      '演示账号（角色、名称、令牌，仅显示这一次）：',
      ...tokens.map(({ role, name, token }) => `  ${role}  ${name}  ${token}`),
      `查看年报：npm run -s tracker -- annual-report --organ ${demo.organ} --year ${year}`,
    ]);
  });
};
