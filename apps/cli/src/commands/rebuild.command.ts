import { answerOf } from '../shell/answer.js';
import { type CliCommand, jsonOption } from '../shell/cli-command.js';
import type { Tracker } from '../tracker/with-tracker.js';

export const rebuildCommand: CliCommand = (program, answering) => {
  program
    .command('rebuild')
    .description('由事件记录重建查询用的数据：在旁重建、比较、切换')
    .argument('[名称]', '只重建这一个')
    .option(...jsonOption)
    .action((name: string | undefined) => answering(() => rebuild(name)));
};

const searchIndex = 'search_entry';

/** What the index has missed is no difference: it is taken in before the comparison. */
const rebuildSearch = async ({ searchIndexer }: Tracker) => {
  await searchIndexer.catchUp();
  return { name: searchIndex, ...(await searchIndexer.rebuild()) };
};

const rebuild = async (name: string | undefined) => {
  const { withTracker } = await import('../tracker/with-tracker.js');
  const asked = name?.replaceAll('-', '_');
  const models = await withTracker({ command: 'rebuild', tellEnd: true }, async (tracker) => [
    ...(asked === searchIndex ? [] : await tracker.projections.rebuild(asked)),
    ...(asked === undefined || asked === searchIndex ? [await rebuildSearch(tracker)] : []),
  ]);
  return answerOf(
    { models },
    models.map(
      ({ name: model, rows, seconds, equal }) =>
        `${model}：${rows} 行，${seconds} 秒，${equal ? '与原有数据相同' : '与原有数据不同，已更换'}`,
    ),
  );
};
