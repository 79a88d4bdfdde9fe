import type { SectionTwo } from '@tracker/annual-report';
import { annualForms, type SectionTwoBlock } from '@tracker/statute';
import { cell, type Grid, type GridCell } from './grid.js';

/** 信息内容 and at most three figures. */
const widths = [57, 33, 33, 33];

/** A figure as it was typed: a plain whole number as a number, all else (+17, 22979.87) as it stands. */
const figure = (typed: string | undefined): string | number =>
  typed !== undefined && /^(0|[1-9]\d{0,14})$/.test(typed) ? Number(typed) : (typed ?? '');

/** The last figure of a line takes the columns that are left. */
const spread = (columns: readonly string[]) => (at: number) => ({
  columnSpan: at === columns.length - 1 ? widths.length - columns.length : 1,
});

const blockRows = (
  { item, heading, columns, rows }: SectionTwoBlock,
  { figures }: SectionTwo,
): readonly (readonly GridCell[])[] => {
  const spans = spread(columns.map(({ key }) => key));
  return [
    [cell('head', heading, { columnSpan: widths.length })],
    [cell('head', '信息内容'), ...columns.map(({ label }, at) => cell('head', label, spans(at)))],
    ...rows.map((row) => [
      cell('head', row.label),
      ...columns.map((column, at) =>
        cell('value', figure(figures[`${item}.${row.key}.${column.key}`]), spans(at)),
      ),
    ]),
  ];
};

/** Section two as the form prints it: a block per item of 条例第二十条. */
export const sectionTwoGrid = (sectionTwo: SectionTwo): Grid => ({
  widths,
  headRows: 0,
  rows: annualForms[sectionTwo.form].sectionTwo.flatMap((block) => blockRows(block, sectionTwo)),
});
