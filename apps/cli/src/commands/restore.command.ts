import { stat } from 'node:fs/promises';
import { answerOf } from '../shell/answer.js';
import { type CliCommand, jsonOption } from '../shell/cli-command.js';
import { readablePath } from '../shell/files.js';
import { readSettings } from '../shell/settings.js';
import { writeError } from '../shell/streams.js';
import { notInCluster } from '../tracker/not-in-cluster.js';
import type { Tracker } from '../tracker/with-tracker.js';

type Options = { readonly keys?: string };

export const restoreCommand: CliCommand = (program, answering) => {
  program
    .command('restore')
    .description('把备份恢复到空的数据目录')
    .argument('<文件>', '备份文件')
    .option('--keys <文件>', '密钥文件；不给出则个人信息保持封存')
    .option(...jsonOption)
    .action((file: string, options: Options) => answering(() => restore(file, options)));
};

const restore = async (path: string, { keys }: Options) => {
  const file = await readablePath(path);
  const keyFile = keys === undefined ? null : await readablePath(keys);
  if (keyFile === null) writeError('没有给出 --keys，恢复后个人信息显示为“已封存”。\n');
  const { withTracker } = await import('../tracker/with-tracker.js');
  const result = await withTracker({ command: 'restore', tellEnd: true }, (tracker) =>
    restoreInto(tracker, file, keyFile),
  );
  return answerOf(result, [
    `已恢复 ${result.events} 个事件、${result.files} 个附件，至位置 ${result.position ?? '（空）'}`,
    `SHA-256：${result.sha256}`,
  ]);
};

const restoreInto = async (tracker: Tracker, file: string, keyFile: string | null) => {
  notInCluster(tracker, 'restore');
  const [{ restoreBackup }, { purgeDestroyedKeys }, { catchUp }] = await Promise.all([
    import('@tracker/application'),
    import('@tracker/runtime'),
    import('../tracker/caught-up.js'),
  ]);
  const { adapters, erasure, progress } = tracker;
  const passphrase = readSettings().TRACKER_BACKUP_PASSPHRASE;
  const { size } = await stat(file);
  const result = await adapters.asOwner((owner) =>
    restoreBackup(owner, file, keyFile === null ? null : { file: keyFile, passphrase }, (read) =>
      progress.at('恢复', read, size),
    ),
  );
  // Keys of a backup made before an erasure open what was erased: the log says which.
  if ((await erasure.repeat()) > 0) await purgeDestroyedKeys(adapters);
  await catchUp(tracker);
  return result;
};
