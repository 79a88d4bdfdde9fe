import { CommanderError } from 'commander';
import { CliFailure } from './failure.js';

const shown = new Set(['commander.helpDisplayed', 'commander.version']);

const wordings: Readonly<Record<string, readonly [code: string, say: (what: string) => string]>> = {
  'commander.unknownCommand': [
    'unknown-command',
    (what) => `没有这个命令：${what}。运行 tracker --help 查看全部命令。`,
  ],
  'commander.unknownOption': ['unknown-option', (what) => `没有这个选项：${what}。`],
  'commander.missingMandatoryOptionValue': ['missing-option', (what) => `缺少选项：${what}。`],
  'commander.optionMissingArgument': ['missing-value', (what) => `选项缺少取值：${what}。`],
  'commander.missingArgument': ['missing-argument', (what) => `缺少参数：${what}。`],
  'commander.excessArguments': ['too-many-arguments', () => '参数过多。'],
  'commander.conflictingOption': ['conflicting-options', (what) => `选项不能同时使用：${what}。`],
  'commander.help': ['command-missing', () => '请给出命令。运行 tracker --help 查看全部命令。'],
};

const invalidValue =
  /^error: (?:option|command-argument value) '(.*?)' (?:argument )?'([\s\S]*)' is invalid\. ([\s\S]*)$/;

/** Which option, which value, and what our reader of the word expected. */
const invalidArgument = ({ message }: CommanderError): CliFailure => {
  const [, option = '', value = '', expected = ''] = invalidValue.exec(message) ?? [];
  return new CliFailure('invalid-value', `${option} 的取值“${value}”不对：${expected}。`, {
    exitCode: 2,
    facts: { option, value, expected },
  });
};

/** What commander complains of, in Chinese, exit 2; 'shown' for help it has printed; null for other errors. */
export const usageFailure = (error: unknown): CliFailure | 'shown' | null => {
  if (!(error instanceof CommanderError)) return null;
  if (shown.has(error.code)) return 'shown';
  if (error.code === 'commander.help' && error.exitCode === 0) return 'shown';
  if (error.code === 'commander.invalidArgument') return invalidArgument(error);
  // Commander names the option or argument only inside its English sentence, in quotation marks.
  const named = [...error.message.matchAll(/'([^']+)'/g)].map(([, name]) => name).join('，');
  const [code, say] = wordings[error.code] ?? ['usage', () => `命令有误：${error.message}`];
  return new CliFailure(code, say(named), { exitCode: 2, facts: named ? { named } : {} });
};
