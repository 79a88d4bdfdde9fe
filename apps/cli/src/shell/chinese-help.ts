import type { Command, Help } from 'commander';
import { displayWidth } from '../text/display-width.js';

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

const help: Partial<Help> = {
  displayWidth,
  styleTitle: (title) => titles[title] ?? title,
  commandUsage: (command) =>
    command.parent === null
      ? `${command.name()} <命令> [选项]`
      : `${command.parent.name()} ${command.name()} ${argumentsOf(command)} [选项]`.replace(
          '  ',
          ' ',
        ),
  subcommandTerm: (command) => `${command.name()} ${argumentsOf(command)}`.trim(),
  optionDescription: ({ description, argChoices, defaultValue }) => {
    const choices = argChoices ? `可选：${argChoices.join('、')}` : '';
    const usual = defaultValue === undefined ? '' : `默认：${String(defaultValue)}`;
    const notes = [choices, usual].filter((note) => note !== '').join('；');
    return notes ? `${description}（${notes}）` : description;
  },
};

const argumentsOf = ({ registeredArguments }: Command): string =>
  registeredArguments.map((it) => (it.required ? `<${it.name()}>` : `[${it.name()}]`)).join(' ');

/** Help and complaints in Chinese; complaints are thrown instead of printed. Commands inherit this. */
export const speakChinese = (program: Command): Command =>
  program
    .exitOverride()
    .configureHelp(help)
    .configureOutput({ writeErr: () => {} })
    .showSuggestionAfterError(false)
    .allowExcessArguments(false)
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help [命令]', '显示命令的帮助');
