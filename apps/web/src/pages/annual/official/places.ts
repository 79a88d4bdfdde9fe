import { annualForms, type FormId } from '@tracker/statute';

/** A cell by its place on paper: row and column from 1, in the form's order. */
export type CellPlace = {
  readonly section: 'three' | 'four';
  readonly row: number;
  readonly column: number;
};

export const placeKey = ({ section, row, column }: CellPlace): string =>
  `${section}.${row}.${column}`;

/** The place that an address names, or null. */
export const placeOf = (key: string | undefined): CellPlace | null => {
  const [section, row, column] = (key ?? '').split('.');
  if (section !== 'three' && section !== 'four') return null;
  return { section, row: Number(row), column: Number(column) };
};

/** What stands in the heads of a cell: its row's levels and its column. */
export const placeLabels = (
  form: FormId,
  { section, row, column }: CellPlace,
): { readonly row: string; readonly column: string } => {
  const { sectionThree, sectionFour } = annualForms[form];
  const three = section === 'three';
  const label = three
    ? sectionThree.rows[row - 1]?.levels.join(' › ')
    : sectionFour.groups[row - 1]?.levels.join(' › ');
  const columns = three ? sectionThree.columns : sectionFour.columns;
  return { row: label ?? '', column: columns[column - 1] ?? '' };
};

/**
 * The cells that a check's finding names: 三/3.3.1/自然人, 四/行政复议/总计, or a whole row, 三/3.6.1.
 * Empty where the finding is about something else than sections three and four.
 */
export const placesOf = (form: FormId, where: string): readonly CellPlace[] => {
  const [part, of, named] = where.split('/');
  const { sectionThree, sectionFour } = annualForms[form];
  const section = part === '三' ? 'three' : part === '四' ? 'four' : null;
  if (section === null) return [];
  const row =
    section === 'three'
      ? sectionThree.rows.findIndex(({ key }) => key === of)
      : sectionFour.groups.findIndex(({ label }) => label === of);
  const columns = section === 'three' ? sectionThree.columns : sectionFour.columns;
  if (row < 0) return [];
  const column = named === undefined ? columns.length - 1 : columns.indexOf(named);
  return column < 0 ? [] : [{ section, row: row + 1, column: column + 1 }];
};

/** Where a row of one form stands in another's order; -1 where it has none. */
export const rowIn = (form: FormId, key: string): number =>
  annualForms[form].sectionThree.rows.findIndex((row) => row.key === key);
