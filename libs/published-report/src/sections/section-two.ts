import type { SectionTwo } from '@tracker/annual-report';
import { annualForms, type FormId } from '@tracker/statute';
import { plain } from '../find/plain.js';
import { valuesAfter } from '../find/values-after.js';
import type { Line } from '../lines/line.js';

/** 制发 and 现行有效 are words of the 2021 form alone. */
const formOf = (lines: readonly Line[]): FormId | null => {
  const words = plain(lines.flatMap(({ cells }) => cells).join(''));
  if (!words.includes('第二十条第')) return null;
  return words.includes('现行有效') || words.includes('本年制发') ? '2021' : '2019';
};

/** The cells to the right of a label that begin there, blank ones too. */
const cellsAfter = (lines: readonly Line[], at: number, place: number): readonly string[] => {
  const line = lines[at];
  if (!line?.exact) return valuesAfter(lines, at, place, () => false);
  return line.own.slice(place + 1).filter((cell): cell is string => cell !== null);
};

const figuresOf = (cells: readonly string[], count: number): readonly string[] => {
  const seen = cells.filter((cell) => cell.trim() !== '');
  if (seen.length === count) return seen;
  return cells.length >= count && seen.length > 0 ? cells.slice(0, count) : [];
};

/** The figures of section two as they are printed; null where there is no such table. */
export const sectionTwoIn = (lines: readonly Line[]): SectionTwo | null => {
  const form = formOf(lines);
  if (form === null) return null;
  const figures: Record<string, string> = {};
  for (const { item, rows, columns } of annualForms[form].sectionTwo)
    for (const row of rows) {
      const at = lines.findIndex(({ cells }) => cells.some((cell) => plain(cell) === row.label));
      const place = lines[at]?.cells.findIndex((cell) => plain(cell) === row.label) ?? -1;
      if (at < 0) continue;
      figuresOf(cellsAfter(lines, at, place), columns.length).forEach((printed, column) => {
        const key = columns[column]?.key;
        const text = printed.normalize('NFKC').trim();
        if (key && text !== '') figures[`${item}.${row.key}.${key}`] = text;
      });
    }
  return { form, figures };
};
