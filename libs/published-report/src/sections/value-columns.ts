import type { ReadingNote } from '@tracker/annual-report';
import { annualForms } from '@tracker/statute';
import { plain } from '../find/plain.js';
import { similarity } from '../find/similar.js';
import type { Line } from '../lines/line.js';

/** Where the seven numbers of a row begin; null where the heads do not say. */
export type ValueColumns = { readonly from: number | null; readonly notes: readonly ReadingNote[] };

const [natural = '', ...organisations] = annualForms['2021'].sectionThree.columns;
const total = organisations.at(-1) ?? '';
const mostHeads = 8;

/** The lowest head over every column of the table that begins its rows at `first`. */
const headsAbove = (lines: readonly Line[], first: number): readonly string[] => {
  const heads: string[] = [];
  for (let at = first - 1; at >= Math.max(0, first - mostHeads); at -= 1) {
    const line = lines[at];
    if (!line?.exact) break;
    line.cells.forEach((cell, column) => {
      if (cell.trim() !== '') heads[column] ??= cell;
    });
  }
  return Array.from(heads, (head) => head ?? '');
};

/** The columns of the numbers by their heads; a head that reads otherwise is told. */
export const valueColumns = (lines: readonly Line[], first: number): ValueColumns => {
  if (!lines[first]?.exact) return { from: null, notes: [] };
  const heads = headsAbove(lines, first);
  const from = heads.findIndex((head) => plain(head) === natural);
  const last = heads.findLastIndex((head) => plain(head) === total);
  if (from < 0 || last - from !== organisations.length) return { from: null, notes: [] };
  const notes = organisations.flatMap((name, at): ReadingNote[] => {
    const printed = heads[from + 1 + at] ?? '';
    if (plain(printed) === name) return [];
    const level = similarity(plain(printed), name) >= 0.5 ? 'info' : 'warning';
    const detail = `列名印作“${printed}”，按“${name}”读`;
    return [{ level, where: `三/列/${name}`, detail }];
  });
  return { from, notes };
};
