import type { FormId } from '@tracker/statute';
import { answerOf } from '../shell/answer.js';
import { type CliCommand, jsonOption } from '../shell/cli-command.js';
import { oneOf, organCode, position, wholeNumber, year } from '../shell/words.js';

type Options = {
  readonly organ: string;
  readonly year: number;
  readonly row: number;
  readonly column: number;
  readonly form?: FormId;
  readonly section: 'three' | 'four';
  readonly asOf?: bigint;
};

export const cellCommand: CliCommand = (program, answering) => {
  program
    .command('cell')
    .description('列出年度报告一格中的申请及其依据的事件')
    .requiredOption('--organ <代码>', '机关代码', organCode)
    .requiredOption('--year <年度>', '四位数字', year)
    .requiredOption('--row <行>', '按式样的顺序，从 1 起', wholeNumber)
    .requiredOption('--column <列>', '从 1 起', wholeNumber)
    .option('--form <式样>', '2019 或 2021', oneOf('2019', '2021'))
    .option('--section <部分>', 'three（三）或 four（四）', oneOf('three', 'four'), 'three')
    .option('--as-of <位置>', '只计到这一位置的事件', position)
    .option(...jsonOption)
    .action((options: Options) => answering(() => cell(options)));
};

const cell = async (options: Options) => {
  const { organ, form, asOf, section, row, column } = options;
  const { withTracker } = await import('../tracker/with-tracker.js');
  const found = await withTracker({ command: 'cell' }, ({ reports }) =>
    reports.cell({ organ, year: options.year, form, asOf }, { section, row, column }),
  );
  return answerOf(found, [
    `第${section === 'three' ? '三' : '四'}部分第 ${row} 行第 ${column} 列：${found.value}`,
    ...found.requests.flatMap(({ number, events }) => [
      number,
      ...events.map(({ on, type, position: at }) => `  ${on}  ${type}（第 ${at} 号事件）`),
    ]),
  ]);
};
