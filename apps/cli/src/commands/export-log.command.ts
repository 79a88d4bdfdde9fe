import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { answerOf } from '../shell/answer.js';
import { type CliCommand, jsonOption } from '../shell/cli-command.js';
import { writablePath } from '../shell/files.js';
import { readSettings } from '../shell/settings.js';

export const exportLogCommand: CliCommand = (program, answering) => {
  program
    .command('export-log')
    .description('把事件记录、账号和封存的附件写成 NDJSON，密钥加密后另存为 <文件>.keys')
    .argument('<文件>', 'NDJSON 文件')
    .option(...jsonOption)
    .action((file: string) => answering(() => run(file)));
};

const run = async (path: string) => {
  const file = await writablePath(path);
  const passphrase = readSettings().TRACKER_BACKUP_PASSPHRASE;
  const { BackupRuns, exportLog, MovingError } = await import('@tracker/application');
  if (!passphrase) throw new MovingError('passphrase-missing');
  const { withTracker } = await import('../tracker/with-tracker.js');
  const options = { command: 'export-log', tellEnd: true };
  const result = await withTracker(options, async ({ store, adapters: { pool }, clock }) => {
    const written = await exportLog(store, pool, file, passphrase);
    const { events, position, sha256 } = written;
    const { size: bytes } = await stat(file);
    const run = { events, position, sha256, bytes, file: resolve(file), encrypted: true };
    await new BackupRuns(pool).record({ ...run, at: clock.now() });
    return written;
  });
  return answerOf(result, [
    `已导出 ${result.events} 个事件、${result.files} 个附件到 ${result.file}，密钥在 ${result.keys}（已加密）`,
    `摘要：${result.digest}`,
    `SHA-256：${result.sha256}`,
  ]);
};
