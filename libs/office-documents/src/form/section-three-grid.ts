import type { SectionThree } from '@tracker/annual-report';
import { annualForms, type FormId } from '@tracker/statute';
import { cell, type Grid } from './grid.js';

// biome-ignore format: a table is read by column
const widths = [12, 17, 57,   9.8, 9.8, 9.8, 9.8, 9.8, 9.8, 11.2];

/** Section three as the form prints it: merged heads, row groups spanning, seven numbers a row. */
export const sectionThreeGrid = (form: FormId, { rows }: SectionThree): Grid => {
  const { headCell, columnHeads, labelColumns, rows: lines } = annualForms[form].sectionThree;
  const corner = cell('corner', headCell, {
    rowSpan: columnHeads.length,
    columnSpan: labelColumns,
  });
  const heads = columnHeads.map((line, at) => [
    ...(at === 0 ? [corner] : []),
    ...line.map(({ text, ...spans }) => cell('head', text, spans)),
  ]);
  const body = lines.map(({ cells }, at) => [
    ...cells.map(({ text, ...spans }) => cell(spans.rowSpan > 1 ? 'span' : 'label', text, spans)),
    ...(rows[at]?.cells ?? []).map((value) => cell('value', value)),
  ]);
  return { widths, headRows: heads.length, rows: [...heads, ...body] };
};
