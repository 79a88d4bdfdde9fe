import type { SectionFour } from '@tracker/annual-report';
import { cell, type Grid, type GridCell } from './grid.js';

const width = 10.4;

/** Section four as the form prints it: one row of 15 numbers under its merged head. */
export const sectionFourGrid = ({ columns, groups }: SectionFour): Grid => {
  const [review, ...suits] = groups;
  const results = (rowSpan: number): GridCell[] =>
    columns.map((text) => cell('head', text, { rowSpan }));
  const wide = { columnSpan: columns.length };
  return {
    widths: groups.flatMap(() => columns.map(() => width)),
    headRows: 3,
    rows: [
      [
        cell('head', review?.label ?? '', wide),
        cell('head', '行政诉讼', { columnSpan: columns.length * suits.length }),
      ],
      [...results(2), ...suits.map(({ label }) => cell('head', label, wide))],
      suits.flatMap(() => results(1)),
      groups.flatMap(({ cells }) => cells.map((value) => cell('value', value))),
    ],
  };
};
