import { stat } from 'node:fs/promises';
import type { ImportProgress } from '@tracker/application';
import { answerOf } from '../shell/answer.js';
import { type CliCommand, jsonOption } from '../shell/cli-command.js';
import { readablePath } from '../shell/files.js';
import { readSettings } from '../shell/settings.js';
import { writeError } from '../shell/streams.js';
import type { Tracker } from '../tracker/with-tracker.js';

type Options = { readonly keys?: string };

export const importLogCommand: CliCommand = (program, answering) => {
  program
    .command('import-log')
    .description('把 export-log 写出的文件导入空的目标；中断后用同一命令续完')
    .argument('<文件>', 'NDJSON 文件')
    .option('--keys <文件>', '密钥文件；不给出则个人信息保持封存')
    .option(...jsonOption)
    .action((file: string, options: Options) => answering(() => run(file, options)));
};

const run = async (path: string, { keys }: Options) => {
  const file = await readablePath(path);
  const keyFile = keys === undefined ? null : await readablePath(keys);
  if (keyFile === null) writeError('没有给出 --keys，导入后个人信息显示为“已封存”。\n');
  const { withTracker } = await import('../tracker/with-tracker.js');
  const options = { command: 'import-log', tellEnd: true, importing: true };
  const result = await withTracker(options, (tracker) => importInto(tracker, file, keyFile));
  const { events, imported, position, digest, files } = result;
  return answerOf(result, [
    imported === events
      ? `已导入 ${events} 个事件、${files} 个附件，至位置 ${position ?? '（空）'}`
      : `已导入 ${events} 个事件（此前已有 ${events - imported} 个）、${files} 个附件，至位置 ${position ?? '（空）'}`,
    `摘要：${digest}`,
  ]);
};

const steps: Record<Parameters<ImportProgress>[0], string> = {
  checked: '检查文件',
  compared: '与目标比较',
  filled: '导入事件',
  files: '导入附件',
};

const importInto = async (tracker: Tracker, file: string, keyFile: string | null) => {
  const { bringInLog } = await import('@tracker/runtime');
  const { size } = await stat(file);
  const passphrase = readSettings().TRACKER_BACKUP_PASSPHRASE;
  return bringInLog(tracker, {
    file,
    keys: keyFile === null ? null : { file: keyFile, passphrase },
    onProgress: (what, done, total) => tracker.progress.at(steps[what], done, total ?? size),
  });
};
