import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { answerOf } from '../shell/answer.js';
import { type CliCommand, jsonOption } from '../shell/cli-command.js';
import { writablePath } from '../shell/files.js';
import { readSettings } from '../shell/settings.js';
import { writeError } from '../shell/streams.js';
import { notInCluster } from '../tracker/not-in-cluster.js';

export const backupCommand: CliCommand = (program, answering) => {
  program
    .command('backup')
    .description('备份到 <文件>，密钥另存为 <文件>.keys')
    .argument('<文件>', '备份文件')
    .option(...jsonOption)
    .action((file: string) => answering(() => backup(file)));
};

const backup = async (path: string) => {
  const file = await writablePath(path);
  const passphrase = readSettings().TRACKER_BACKUP_PASSPHRASE;
  if (!passphrase)
    writeError(
      '警告：没有设置 TRACKER_BACKUP_PASSPHRASE，密钥文件未加密。请与备份分开保管，并尽早销毁。\n',
    );
  const { withTracker } = await import('../tracker/with-tracker.js');
  const result = await withTracker({ command: 'backup', tellEnd: true }, async (tracker) => {
    notInCluster(tracker, 'backup');
    const { BackupRuns, writeBackup } = await import('@tracker/application');
    const { pool } = tracker.adapters;
    const written = await writeBackup(tracker.store, pool, file, passphrase);
    const { events, position, sha256 } = written;
    await new BackupRuns(pool).record({
      ...{ events, position, sha256, file: resolve(file), at: tracker.clock.now() },
      ...{ bytes: (await stat(file)).size, encrypted: passphrase !== undefined },
    });
    return written;
  });
  return answerOf(result, [
    `已备份 ${result.events} 个事件、${result.files} 个附件到 ${result.file}，密钥在 ${result.file}.keys`,
    `SHA-256：${result.sha256}`,
  ]);
};
