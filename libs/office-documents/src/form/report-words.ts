import type { AnnualReport, ReportedCheck, ReportParts } from '@tracker/annual-report';
import { checksHeadline } from '@tracker/statute';

/** What an organ types in beside the counted tables: section two, and the words of 一, 五 and 六. */
export type TypedReport = Pick<ReportParts, 'sectionTwo' | 'texts'>;

/** Nothing typed in: the headings stand, for the organ to fill in. */
export const nothingTyped: TypedReport = { sectionTwo: null, texts: {} };

/** Title as the form has it. */
export const titleOf = ({ organName, year }: AnnualReport): string =>
  `${organName}${year}年政府信息公开工作年度报告`;

/** The title in the lines it takes: a long one is broken after the organ's name, never in a word. */
export const titleLines = (report: AnnualReport): readonly string[] => {
  const { organName, year } = report;
  const kind = `${year}年政府信息公开工作年度报告`;
  return organName.length + kind.length <= 21 ? [titleOf(report)] : [organName, kind];
};

/** What the figures rest on, in one line; no clock, so that the same basis reads the same. */
export const basisLine = ({ form, basis }: AnnualReport): string => {
  const { position, events, rules, calendar, digest } = basis;
  const log = `数据依据：截至第 ${position} 号事件，共 ${events} 个事件`;
  return `${log}；${form}年式样；计数规则 ${rules}；日历 ${calendar}；摘要 ${digest}`;
};

const levels = { error: '错误', warning: '提示', info: '说明' } as const;

const failedLine = ({ id, level, detail }: ReportedCheck): string =>
  `${id}（${levels[level]}）${detail}`;

/** 勾稽关系 in one line when all that could be assessed hold, else with a line for each that fails. */
export const checkLines = (checks: readonly ReportedCheck[]): readonly string[] => {
  const { standing, words } = checksHeadline(checks);
  if (standing === 'sound') return [words];
  const failed = checks.filter(({ passed }) => passed === false);
  return [`${words}：`, ...failed.map(failedLine)];
};
