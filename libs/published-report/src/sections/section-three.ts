import type { Cell, ReadingNote } from '@tracker/annual-report';
import { annualForms } from '@tracker/statute';
import { labelIn } from '../find/label.js';
import { type Placed, placedCells } from '../find/placed-cells.js';
import { plain } from '../find/plain.js';
import { valuesAfter } from '../find/values-after.js';
import type { Line } from '../lines/line.js';
import { valueColumns } from './value-columns.js';

type RowLabel = { readonly key: string; readonly text: string };
export type FoundRow = { readonly printed: string } & Placed;

/** What was found of section three: its rows by key, and where its table begins and ends. */
export type FoundSectionThree = {
  readonly rows: ReadonlyMap<string, FoundRow>;
  readonly from: number;
  readonly to: number;
  readonly notes: readonly ReadingNote[];
};

/** The labels of both forms: which form it is shows in （六）. */
const labels: readonly RowLabel[] = [
  ...annualForms['2021'].sectionThree.rows,
  ...annualForms['2019'].sectionThree.rows.filter(({ key }) => key === '3.6'),
].map(({ key, levels }) => ({ key, text: levels.at(-1) ?? '' }));

const first = labels.slice(0, 1);
const width = annualForms['2021'].sectionThree.columns.length;

/** The label of a line: the last cell that is one, for the groups stand to its left. */
const labelOf = ({ cells }: Line, before: number) => {
  for (let at = Math.min(cells.length, before) - 1; at >= 0; at -= 1) {
    const label = labelIn(cells[at] ?? '', labels);
    if (label) return { label, at };
  }
  return null;
};

const isCases = (line: Line): boolean =>
  line.cells.some((cell) => plain(cell).startsWith('四、政府信息公开行政复议'));

/** Reads section three wherever it stands among the lines; null where there is no such table. */
export const sectionThreeIn = (lines: readonly Line[]): FoundSectionThree | null => {
  const from = lines.findIndex(({ cells }) => cells.some((cell) => labelIn(cell, first)));
  if (from < 0) return null;
  const columns = valueColumns(lines, from);
  const rows = new Map<string, FoundRow>();
  let to = from;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line || isCases(line)) break;
    const exact = line.exact ? columns.from : null;
    const found = labelOf(line, exact ?? Number.POSITIVE_INFINITY);
    if (!found || rows.has(found.label.key)) continue;
    const { label, at: place } = found;
    const printed =
      exact === null
        ? valuesAfter(lines, at, place, (text) => labelIn(text, labels) !== null)
        : Array.from({ length: width }, (_, column) => line.own[exact + column] ?? '');
    const group = label.key === '3.6' && printed.every((text) => text.trim() === '');
    if (!group || rows.size > 0)
      rows.set(label.key, { printed: line.cells[place] ?? '', ...placedCells(printed, width) });
    to = at;
    if (label.key === '四') break;
  }
  return { rows, from, to, notes: columns.notes };
};

/** Whether a row prints anything at all. */
export const isFilled = ({ cells }: { readonly cells: readonly Cell[] }): boolean =>
  cells.some((cell) => cell !== null);
