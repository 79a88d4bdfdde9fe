import { answerOf } from '../shell/answer.js';
import { type CliCommand, jsonOption } from '../shell/cli-command.js';
import { name, organCode } from '../shell/words.js';

type Options = { readonly organ: string; readonly name: string; readonly parent?: string };

export const organAddCommand: CliCommand = (program, answering) => {
  program
    .command('organ-add')
    .description('建立机关')
    .requiredOption('--organ <代码>', '机关代码', organCode)
    .requiredOption('--name <名称>', '机关名称', name)
    .option('--parent <代码>', '上级机关代码', organCode)
    .option(...jsonOption)
    .action((options: Options) => answering(() => addOrgan(options)));
};

const addOrgan = async ({ organ, name: organName, parent }: Options) => {
  const [{ withTracker }, { catchUp }, { orderOf }] = await Promise.all([
    import('../tracker/with-tracker.js'),
    import('../tracker/caught-up.js'),
    import('../tracker/order.js'),
  ]);
  return withTracker({ command: 'organ-add' }, async (tracker) => {
    const order = orderOf('organ-add');
    const { position } = await tracker.organOrders.create(order, organ, organName, parent);
    await catchUp(tracker, position);
    return answerOf({ organ, name: organName, position }, [
      `已建立机关 ${organName}（${organ}）。`,
    ]);
  });
};
