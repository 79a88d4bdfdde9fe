import { answerOf } from '../shell/answer.js';
import { type CliCommand, jsonOption } from '../shell/cli-command.js';
import { organCode } from '../shell/words.js';

type Options = { readonly organ: string; readonly parent?: string };

export const organPlaceCommand: CliCommand = (program, answering) => {
  program
    .command('organ-place')
    .description('机关改隶：上级机关的管理员可以管理其下各机关')
    .requiredOption('--organ <代码>', '机关代码', organCode)
    .option('--parent <代码>', '上级机关代码；不写即不隶属其他机关', organCode)
    .option(...jsonOption)
    .action((options: Options) => answering(() => placeOrgan(options)));
};

const placeOrgan = async ({ organ, parent = null }: { organ: string; parent?: string | null }) => {
  const [{ withTracker }, { catchUp }, { orderOf }] = await Promise.all([
    import('../tracker/with-tracker.js'),
    import('../tracker/caught-up.js'),
    import('../tracker/order.js'),
  ]);
  return withTracker({ command: 'organ-place' }, async (tracker) => {
    const { position } = await tracker.organOrders.place(orderOf('organ-place'), organ, parent);
    await catchUp(tracker, position);
    return answerOf({ organ, parent, position }, [
      parent === null ? `机关 ${organ} 不再隶属其他机关。` : `机关 ${organ} 已改隶 ${parent}。`,
    ]);
  });
};
