import { answerOf } from '../shell/answer.js';
import { type CliCommand, jsonOption } from '../shell/cli-command.js';
import { readablePath } from '../shell/files.js';
import { readSettings } from '../shell/settings.js';

type Options = { readonly keys: string };

export const restoreTablesCommand: CliCommand = (program, answering) => {
  program
    .command('restore-tables')
    .description('事件记录还在而数据库丢失时，从 export-log 的文件取回账号、附件和密钥')
    .argument('<文件>', 'NDJSON 文件')
    .requiredOption('--keys <文件>', '密钥文件')
    .option(...jsonOption)
    .action((file: string, options: Options) => answering(() => run(file, options)));
};

const run = async (path: string, options: Options) => {
  const file = await readablePath(path);
  const keyFile = await readablePath(options.keys);
  const [{ withTracker }, { bringInTables }] = await Promise.all([
    import('../tracker/with-tracker.js'),
    import('@tracker/runtime'),
  ]);
  const passphrase = readSettings().TRACKER_BACKUP_PASSPHRASE;
  const keys = { file: keyFile, passphrase };
  const result = await withTracker({ command: 'restore-tables', tellEnd: true }, (tracker) =>
    bringInTables(tracker, { file, keys }),
  );
  const { rows, files, since } = result;
  return answerOf(result, [
    `已取回 ${rows} 行账号等数据、${files} 个附件和密钥；事件记录没有改动。`,
    since === 0
      ? '文件与事件记录一致，没有遗漏。'
      : `文件写出之后又有 ${since} 个事件：其间新建的账号、附件和新申请人的密钥不在文件中，这些个人信息显示为“已封存”。`,
  ]);
};
