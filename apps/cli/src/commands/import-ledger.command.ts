import { basename } from 'node:path';
import { answerOf } from '../shell/answer.js';
import { type CliCommand, jsonOption } from '../shell/cli-command.js';
import { callerPath, readBytes } from '../shell/files.js';
import { name, organCode } from '../shell/words.js';

type Options = {
  readonly organ: string;
  readonly file: string;
  readonly organName?: string;
  readonly dryRun?: boolean;
};

export const importLedgerCommand: CliCommand = (program, answering) => {
  program
    .command('import-ledger')
    .description('导入现有台账（CSV 或 XLSX）；有一行不合格则全部不导入')
    .requiredOption('--organ <代码>', '机关代码', organCode)
    .requiredOption('--file <文件>', '台账文件')
    .option('--organ-name <名称>', '机关名称，机关尚未建立时使用', name)
    .option('--dry-run', '只核对，不写入')
    .option(...jsonOption)
    .action((options: Options) => answering(() => importLedger(options)));
};

const importLedger = async ({ organ, file, organName, dryRun }: Options) => {
  const bytes = await readBytes(file);
  const [{ withTracker }, { catchUp }, { actor }, { importText }] = await Promise.all([
    import('../tracker/with-tracker.js'),
    import('../tracker/caught-up.js'),
    import('../tracker/order.js'),
    import('../text/import-text.js'),
  ]);
  return withTracker({ command: 'import-ledger', tellEnd: true }, async (tracker) => {
    const { ledgers, clock, progress } = tracker;
    progress.at('读取台账', 0, bytes.length);
    const result = await ledgers.run({
      organ,
      organName,
      bytes,
      fileName: basename(callerPath(file)),
      dryRun,
      actor: actor(),
      today: clock.today(),
      onProgress: (done, total) => progress.at('导入', done, total),
    });
    if (!dryRun && result.rejected.length === 0) await catchUp(tracker);
    const { read, imported, unchanged, rejected, warnings, unknownColumns, leftOut } = result;
    const counts = { organ, read, imported, unchanged };
    const others = leftOut.length > 0 ? { leftOut } : {};
    const document = { ...counts, rejected, warnings, unknownColumns, ...others };
    const refused = rejected.length > 0;
    return {
      ...answerOf(document, importText(result, dryRun === true)),
      exitCode: refused ? (1 as const) : (0 as const),
      ...(refused && { complaint: `有 ${rejected.length} 处不合格，没有导入任何一行。` }),
    };
  });
};
