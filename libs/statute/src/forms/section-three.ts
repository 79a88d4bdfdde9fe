import { applicantTypes } from '../receipt/applicant-types.js';
import type { FormRow, LabelCell, RowKind, SectionThreeForm } from './annual-form.js';
import type { RowLine } from './row-labels.data.js';

const labelColumns = 3;

const kinds: Readonly<Record<string, RowKind>> = {
  一: 'received',
  二: 'brought-forward',
  '3.7': 'total',
  四: 'carried-forward',
};

const levelsOf = (label: string): readonly string[] => label.split('｜');

/** Rows from `index` on that share the first `depth` levels with that row. */
const shared = (lines: readonly RowLine[], index: number, depth: number): number => {
  const path = (at: number) =>
    levelsOf(lines[at]?.[1] ?? '')
      .slice(0, depth)
      .join('｜');
  let end = index;
  while (end < lines.length && path(end) === path(index)) end += 1;
  return end - index;
};

const cellsOf = (lines: readonly RowLine[], index: number): LabelCell[] => {
  const levels = levelsOf(lines[index]?.[1] ?? '');
  const above = index === 0 ? [] : levelsOf(lines[index - 1]?.[1] ?? '');
  const first = levels.findIndex((level, i) => level !== above[i]);
  return levels.slice(first).map((text, i) => {
    const depth = first + i + 1;
    const leaf = depth === levels.length;
    return {
      text,
      rowSpan: leaf ? 1 : shared(lines, index, depth),
      columnSpan: leaf ? labelColumns - depth + 1 : 1,
    };
  });
};

const rowsOf = (lines: readonly RowLine[]): FormRow[] =>
  lines.map(([key, label], index) => ({
    key,
    label,
    levels: levelsOf(label),
    kind: kinds[key] ?? 'result',
    cells: cellsOf(lines, index),
  }));

const cell = (text: string, rowSpan: number, columnSpan: number): LabelCell => ({
  text,
  rowSpan,
  columnSpan,
});

const types = applicantTypes.map(({ label }) => label);

/** Section three with these rows; its head and columns are the same in both forms. */
export const sectionThree = (lines: readonly RowLine[]): SectionThreeForm => ({
  headCell: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  columns: [...types, '总计'],
  columnHeads: [
    [cell('申请人情况', 1, 7)],
    [cell('自然人', 2, 1), cell('法人或其他组织', 1, 5), cell('总计', 2, 1)],
    types.slice(1).map((label) => cell(label, 1, 1)),
  ],
  labelColumns,
  rows: rowsOf(lines),
});
