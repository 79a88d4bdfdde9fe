import { type CliCommand, jsonOption } from '../shell/cli-command.js';
import { notAvailable } from '../shell/not-available.js';

export const importLogCommand: CliCommand = (program, answering) => {
  program
    .command('import-log')
    .description('从 NDJSON 读入事件记录（本版本尚不提供）')
    .argument('<文件>', 'NDJSON 文件')
    .option(...jsonOption)
    .action(() =>
      answering(() => {
        throw notAvailable('import-log');
      }),
    );
};
