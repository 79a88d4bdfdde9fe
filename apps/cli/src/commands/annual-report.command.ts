import { createHash } from 'node:crypto';
import type { AnnualReport, ReportParts } from '@tracker/annual-report';
import type { FormId } from '@tracker/statute';
import { type Answer, answerOf, jsonOf } from '../shell/answer.js';
import { type CliCommand, jsonOption } from '../shell/cli-command.js';
import { CliFailure } from '../shell/failure.js';
import { writablePath, writeResult } from '../shell/files.js';
import { notAvailable } from '../shell/not-available.js';
import { oneOf, organCode, position, year } from '../shell/words.js';

type Format = 'json' | 'html' | 'xlsx' | 'docx';
type Whole = { readonly report: AnnualReport; readonly typed: ReportParts };
type Options = {
  readonly organ: string;
  readonly year: number;
  readonly form?: FormId;
  readonly asOf?: bigint;
  readonly scope: 'own' | 'rollup';
  readonly format?: Format;
  readonly out?: string;
  readonly strict?: boolean;
  readonly json?: boolean;
};

export const annualReportCommand: CliCommand = (program, answering) => {
  program
    .command('annual-report')
    .description('统计年度报告第三、四部分并核对勾稽关系')
    .requiredOption('--organ <代码>', '机关代码', organCode)
    .requiredOption('--year <年度>', '四位数字', year)
    .option('--form <式样>', '2019 或 2021；2020 年度及以前默认 2019', oneOf('2019', '2021'))
    .option('--as-of <位置>', '只计到这一位置的事件', position)
    .option('--scope <范围>', 'own（本级）或 rollup（汇总）', oneOf('own', 'rollup'), 'own')
    .option('--format <格式>', 'json、html、xlsx、docx', oneOf('json', 'html', 'xlsx', 'docx'))
    .option('--out <文件>', '写入文件')
    .option('--strict', '有错误级的核对不符时退出码为 1')
    .option(...jsonOption)
    .action((options: Options) => answering(() => report(options)));
};

const report = async (options: Options): Promise<Answer> => {
  const { organ, asOf, form, format, out, scope } = options;
  if (scope === 'rollup') throw notAvailable('汇总报告（--scope rollup）');
  if ((format === 'xlsx' || format === 'docx') && out === undefined) throw fileMissing(format);
  const file = out === undefined ? null : await writablePath(out);
  const { withTracker } = await import('../tracker/with-tracker.js');
  const whole = await withTracker({ command: 'annual-report' }, ({ reports }) =>
    reports.whole({ organ, year: options.year, form, asOf }),
  );
  const { report: made } = whole;
  const failed = options.strict
    ? made.checks.filter(({ level, passed }) => level === 'error' && passed === false)
    : [];
  if (failed.length > 0 && (options.json || file !== null)) throw strictFailure(failed);
  const answer = await answered(whole, options, file);
  if (failed.length === 0) return answer;
  return { ...answer, exitCode: 1, complaint: strictFailure(failed).message };
};

const fileMissing = (format: Format): CliFailure =>
  new CliFailure('missing-option', `${format} 格式应写入文件：请给出 --out <文件>。`, {
    exitCode: 2,
    facts: { option: '--out', format },
  });

const strictFailure = (failed: AnnualReport['checks']): CliFailure => {
  const ids = failed.map(({ id }) => id).join('、');
  const facts = { checks: failed.map(({ id, detail }) => ({ id, detail })) };
  return new CliFailure('checks-failed', `勾稽关系不符：${ids}。`, { facts });
};

const answered = async (
  whole: Whole,
  { format, json }: Options,
  file: string | null,
): Promise<Answer> => {
  const { report: made } = whole;
  const { canonicalReportJson } = await import('@tracker/annual-report');
  const canonical = canonicalReportJson(made);
  const content = await contentOf(whole, format, canonical);
  if (file !== null) await writeResult(file, content);
  if (format !== undefined && format !== 'json' && json) {
    const sha256 = createHash('sha256').update(content).digest('hex');
    return { json: jsonOf({ file, sha256, basis: made.basis }), text: '' };
  }
  if (json) return { json: canonical, text: '' };
  if (file !== null) return answerOf(null, [`已写入 ${file}`]);
  if (format !== undefined) return { json: canonical, text: String(content) };
  const { reportText } = await import('../text/report-text.js');
  return answerOf(null, reportText(made));
};

const contentOf = async (
  { report: made, typed }: Whole,
  format: Format | undefined,
  canonical: string,
): Promise<string | Uint8Array> => {
  if (format === 'html') return (await import('@tracker/annual-report')).annualReportHtml(made);
  if (format !== 'docx' && format !== 'xlsx') return `${canonical}\n`;
  const { annualReportDocx, annualReportXlsx } = await import('@tracker/office-documents');
  return format === 'docx' ? annualReportDocx(made, typed) : annualReportXlsx(made, typed);
};
