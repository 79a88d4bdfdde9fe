import { answerOf } from '../shell/answer.js';
import { type CliCommand, jsonOption } from '../shell/cli-command.js';

export const rebuildCommand: CliCommand = (program, answering) => {
  program
    .command('rebuild')
    .description('由事件记录重建查询用的数据：在旁重建、比较、切换')
    .argument('[名称]', '只重建这一个')
    .option(...jsonOption)
    .action((name: string | undefined) => answering(() => rebuild(name)));
};

const rebuild = async (name: string | undefined) => {
  const { withTracker } = await import('../tracker/with-tracker.js');
  const models = await withTracker({ command: 'rebuild', tellEnd: true }, ({ projections }) =>
    projections.rebuild(name?.replaceAll('-', '_')),
  );
  return answerOf(
    { models },
    models.map(
      ({ name: model, rows, seconds, equal }) =>
        `${model}：${rows} 行，${seconds} 秒，${equal ? '与原有数据相同' : '与原有数据不同，已更换'}`,
    ),
  );
};
