import { checkReport, type ReportFinding } from '@tracker/annual-report';
import { type Answer, answerOf } from '../shell/answer.js';
import { type CliCommand, jsonOption } from '../shell/cli-command.js';
import { CliFailure } from '../shell/failure.js';
import { readPublished } from '../shell/read-published.js';
import { levelName, tablesText } from '../text/report-text.js';

type Options = { readonly previous?: string; readonly strict?: boolean; readonly json?: boolean };

export const checkReportCommand: CliCommand = (program, answering) => {
  program
    .command('check-report')
    .description('核对一份已公布的年度报告（C1 至 C14）')
    .argument('<文件>', '年度报告（txt、html、docx、xlsx，或者表的 JSON）')
    .option('--previous <文件>', '上一年度的报告，用于核对结转')
    .option('--strict', '有错误级的发现时退出码为 1')
    .option(...jsonOption)
    .action((file: string, options: Options) => answering(() => check(file, options)));
};

const check = async (file: string, { previous, strict, json }: Options): Promise<Answer> => {
  const published = await readPublished(file);
  const before = previous === undefined ? undefined : await readPublished(previous);
  const checked = checkReport(published, before);
  const { title, year, form, sectionThree, sectionFour, findings } = checked;
  const answer = answerOf(checked, [
    `${title}（${year}年度，${form}年式样）`,
    '',
    ...tablesText(form, sectionThree, sectionFour),
    '',
    '核对结果',
    ...findings.map(findingText),
  ]);
  const errors = findings.filter(({ level }) => level === 'error');
  if (!strict || errors.length === 0) return answer;
  const failure = strictFailure(errors);
  if (json) throw failure;
  return { ...answer, exitCode: 1, complaint: failure.message };
};

const findingText = ({ id, level, where, detail }: ReportFinding): string =>
  `  ${levelName(level)} ${id}${where ? ` ${where}` : ''}：${detail}`;

const strictFailure = (findings: readonly ReportFinding[]): CliFailure =>
  new CliFailure('findings', `发现 ${findings.length} 处错误。`, { facts: { findings } });
