import { annualForms } from '@tracker/statute';
import type { AnnualDesk, CellDifference } from '../queries.js';
import type { CellNote } from './number-cell.js';
import { placeKey, placesOf, rowIn } from './places.js';

type Notes = ReadonlyMap<string, CellNote>;

/** The cells that a failed check names, by their place. */
export const faultNotes = ({ form, checks }: AnnualDesk): Notes => {
  const notes = new Map<string, CellNote>();
  for (const { passed, findings } of checks) {
    if (passed !== false) continue;
    for (const { where, detail } of findings)
      for (const place of placesOf(form, where))
        notes.set(placeKey(place), { mark: 'fault', said: detail });
  }
  return notes;
};

const blank = (value: number | null | undefined): string => (value == null ? '空白' : `${value}`);

/** Last year's number under each of this year's, row by row where the forms differ. */
export const lastYearNotes = ({ form, previous }: AnnualDesk): Notes => {
  const notes = new Map<string, CellNote>();
  if (!previous) return notes;
  const { sectionThree, sectionFour } = annualForms[form];
  for (const [at, { key }] of sectionThree.rows.entries()) {
    const then = previous.sectionThree[rowIn(previous.form, key)];
    for (let index = 0; index < sectionThree.columns.length; index += 1) {
      const place = { section: 'three', row: at + 1, column: index + 1 } as const;
      const under = then ? `上年 ${blank(then[index])}` : '上年 —';
      notes.set(placeKey(place), { under, said: under });
    }
  }
  for (let group = 0; group < sectionFour.groups.length; group += 1)
    for (let index = 0; index < sectionFour.columns.length; index += 1) {
      const place = { section: 'four', row: group + 1, column: index + 1 } as const;
      const under = `上年 ${blank(previous.sectionFour[group]?.[index])}`;
      notes.set(placeKey(place), { under, said: under });
    }
  return notes;
};

/** What was filed under each number that reads otherwise now, or that other requests make up now. */
export const filedNotes = (cells: readonly CellDifference[]): Notes =>
  new Map(
    cells.map((cell) => {
      const under = cell.filed === cell.now ? '构成有变' : `已报送 ${cell.filed}`;
      return [placeKey(cell), { under, mark: 'changed', said: under } as const];
    }),
  );

/** Several notes on one table; of one cell the lines of the first and the mark of the last that has one. */
export const together = (...all: readonly Notes[]): Notes => {
  const notes = new Map<string, CellNote>();
  for (const some of all)
    for (const [key, note] of some) {
      const held = notes.get(key);
      const said = [held?.said, note.said].filter(Boolean).join('，');
      notes.set(key, { ...held, ...note, said });
    }
  return notes;
};
