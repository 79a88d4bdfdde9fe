import type { SectionFour } from '../tables/annual-tables.js';
import { type Span, td, th, tr } from './cells.js';

/** Section four as the form prints it: one row of 15 numbers under its merged head. */
export const sectionFourHtml = ({ columns, groups }: SectionFour): string => {
  const [, ...suits] = groups;
  const width = columns.length;
  const results = (rowSpan: number): Span[] => columns.map((text) => ({ text, rowSpan }));
  const lines: readonly (readonly Span[])[] = [
    [
      { text: '行政复议', columnSpan: width },
      { text: '行政诉讼', columnSpan: width * suits.length },
    ],
    [...results(2), ...suits.map(({ label }) => ({ text: label, columnSpan: width }))],
    suits.flatMap(() => results(1)),
  ];
  const heads = lines.map((line) => tr(line.map((cell) => th(cell, ' scope="col"'))));
  return [
    '<table class="four">',
    `<thead>\n${heads.join('\n')}\n</thead>`,
    `<tbody>\n${tr(groups.flatMap(({ cells }) => cells.map(td)))}\n</tbody>`,
    '</table>',
  ].join('\n');
};
