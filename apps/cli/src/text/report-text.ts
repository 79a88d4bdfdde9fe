import type {
  AnnualReport,
  ReportedCheck,
  SectionFour,
  SectionThree,
} from '@tracker/annual-report';
import { annualForms, type FormId } from '@tracker/statute';
import { type TextRow, textTable } from './text-table.js';

type Cell = number | null;
const shown = (cell: Cell): string => (cell === null ? '' : String(cell));

/** Row labels as levels: a group is named once, its parts stand indented below. */
const threeRows = (form: FormId, { rows }: SectionThree<Cell>): readonly TextRow[] => {
  const levels = annualForms[form].sectionThree.rows.map((row) => row.levels);
  return rows.flatMap(({ cells, label }, at): readonly TextRow[] => {
    const own = levels[at] ?? [label];
    const above = levels[at - 1] ?? [];
    const heads = own
      .slice(0, -1)
      .map((level, depth): TextRow => [`${'  '.repeat(depth)}${level}`])
      .filter((_, depth) => own[depth] !== above[depth]);
    const name = `${'  '.repeat(own.length - 1)}${own.at(-1)}`;
    return [...heads, [name, ...cells.map(shown)]];
  });
};

/** Sections three and four as lines. */
export const tablesText = (
  form: FormId,
  sectionThree: SectionThree<Cell>,
  sectionFour: SectionFour<Cell>,
): readonly string[] => {
  const [, , three = '', four = ''] = annualForms[form].headings;
  return [
    three,
    '',
    ...textTable([['', ...sectionThree.columns], ...threeRows(form, sectionThree)]),
    '',
    four,
    '',
    ...textTable([
      ['', ...sectionFour.columns],
      ...sectionFour.groups.map(({ label, cells }): TextRow => [label, ...cells.map(shown)]),
    ]),
  ];
};

const levels = { error: '错误', warning: '警告', info: '提示' } as const;

const checkText = ({ id, level, passed, detail }: ReportedCheck): string => {
  if (passed === null) return `  － ${id} ${detail}`;
  return passed ? `  √ ${id}` : `  × ${id} ${levels[level]}：${detail}`;
};

export const levelName = (level: keyof typeof levels): string => levels[level];

/** The annual report for people. */
export const reportText = (report: AnnualReport): readonly string[] => {
  const { organ, organName, year, form, basis, sectionThree, sectionFour, checks } = report;
  const { position, events, rules, calendar, digest } = basis;
  return [
    `${organName}（${organ}）${year}年政府信息公开工作年度报告　${form}年式样`,
    '',
    ...tablesText(form, sectionThree, sectionFour),
    '',
    '勾稽关系',
    ...checks.map(checkText),
    '',
    `数据依据：截至第 ${position} 号事件，共 ${events} 个事件；计数规则 ${rules}；日历 ${calendar}`,
    `摘要：${digest}`,
  ];
};
