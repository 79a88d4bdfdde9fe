import { type CliCommand, jsonOption } from '../shell/cli-command.js';
import { notAvailable } from '../shell/not-available.js';

export const exportLogCommand: CliCommand = (program, answering) => {
  program
    .command('export-log')
    .description('把事件记录写成 NDJSON（本版本尚不提供）')
    .argument('<文件>', 'NDJSON 文件')
    .option(...jsonOption)
    .action(() =>
      answering(() => {
        throw notAvailable('export-log');
      }),
    );
};
