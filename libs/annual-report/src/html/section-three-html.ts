import { annualForms, type FormId } from '@tracker/statute';
import type { SectionThree } from '../tables/annual-tables.js';
import { td, th, tr } from './cells.js';

const columnGroups = '<col class="group"><col class="kind"><col class="item">';

/** Section three as the form prints it: merged heads, row groups spanning, seven numbers a row. */
export const sectionThreeHtml = (form: FormId, { columns, rows }: SectionThree): string => {
  const layout = annualForms[form].sectionThree;
  const corner = th(
    {
      text: layout.headCell,
      rowSpan: layout.columnHeads.length,
      columnSpan: layout.labelColumns,
    },
    ' class="corner"',
  );
  const heads = layout.columnHeads.map((line, at) =>
    tr([...(at === 0 ? [corner] : []), ...line.map((cell) => th(cell, ' scope="col"'))]),
  );
  const body = layout.rows.map(({ cells }, at) =>
    tr([
      ...cells.map((cell) => th(cell, cell.rowSpan > 1 ? ' class="span"' : ' class="label"')),
      ...(rows[at]?.cells ?? []).map(td),
    ]),
  );
  const numbers = columns.map(() => '<col class="number">').join('');
  return [
    '<table class="three">',
    `<colgroup>${columnGroups}${numbers}</colgroup>`,
    `<thead>\n${heads.join('\n')}\n</thead>`,
    `<tbody>\n${body.join('\n')}\n</tbody>`,
    '</table>',
  ].join('\n');
};
