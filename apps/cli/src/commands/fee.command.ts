import { feeByOrdinal, feeByPages } from '@tracker/statute';
import { answerOf } from '../shell/answer.js';
import { type CliCommand, jsonOption } from '../shell/cli-command.js';
import { CliFailure } from '../shell/failure.js';
import { wholeNumber } from '../shell/words.js';

type Options = { readonly pages?: number; readonly ordinal?: number };

export const feeCommand: CliCommand = (program, answering) => {
  program
    .command('fee')
    .description('信息处理费（国办函〔2020〕109号），按页或者按件计算')
    .option('--pages <页数>', '按量：一件申请的页数', wholeNumber)
    .option('--ordinal <件数>', '按件：申请人当月的第几件', wholeNumber)
    .option(...jsonOption)
    .action((options: Options) => answering(() => fee(options)));
};

const fee = (options: Options) => {
  const reckoned = reckon(options);
  const { amount, monthTotal, steps } = reckoned;
  return answerOf(reckoned, [
    `${amount} 元`,
    ...(monthTotal === null ? [] : [`当月合计 ${monthTotal} 元`]),
    ...steps.map(({ why }) => `  ${why}`),
  ]);
};

const reckon = ({ pages, ordinal }: Options) => {
  if (pages !== undefined && ordinal === undefined) return feeByPages(pages);
  if (ordinal !== undefined && pages === undefined) return feeByOrdinal(ordinal);
  const code = pages === undefined ? 'missing-option' : 'conflicting-options';
  throw new CliFailure(code, '请给出 --pages 或者 --ordinal 之一。', {
    exitCode: 2,
    facts: { named: '--pages，--ordinal' },
  });
};
