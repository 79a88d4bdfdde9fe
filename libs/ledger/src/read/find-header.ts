import { findColumn } from '../columns/find-column.js';
import { ledgerColumns } from '../columns/ledger-columns.js';
import { cleanText } from './clean-text.js';

/** Of a row no more is needed than its texts. */
type Texts = { readonly cells: readonly ({ readonly text: string } | undefined)[] };

/** Column names as written, but for a star, line breaks, and full-width space inside a known name. */
const columnName = (text: string): string => {
  const name = cleanText(text).replace(/\s*[*＊]$/, '');
  const tight = name.replace(/\s+/g, '');
  return findColumn(tight) ? tight : name.replace(/\s+/g, ' ');
};

/** The column names of a sheet by place, and the rows below them. */
type HeadedRows<Row> = {
  readonly names: readonly string[];
  readonly records: readonly Row[];
};

/** A title, a unit and a date may stand above the names; more would be another form. */
const titlesAtMost = 5;
const starred = ledgerColumns.filter((column) => column.starred).map(({ name }) => name);
const namesIn = ({ cells }: Texts): readonly string[] =>
  Array.from(cells, (cell) => columnName(cell?.text ?? ''));
const isHead = (names: readonly string[]): boolean => starred.every((name) => names.includes(name));

/** Whether a row goes on with the names above it: nothing below what every request must have. */
const isSecondLine = (upper: readonly string[], lower: readonly string[]): boolean => {
  const below = starred.map((name) => (upper.includes(name) ? lower[upper.indexOf(name)] : ''));
  return below.every((text) => !text) && lower.some((name) => findColumn(name) !== undefined);
};

/** Names of two lines, cells merged down and across: 行政复议 over 结果 is 行政复议结果, 联系方式 over 电话 is 电话. */
const joined = (upper: readonly string[], lower: readonly string[]): readonly string[] => {
  let group = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => {
    const [above = '', below = ''] = [upper[index], lower[index]];
    group = above === '' && below !== '' ? group : above;
    if (below === '') return above;
    return findColumn(group + below) ? group + below : below;
  });
};

/**
 * Finds the names of a ledger: in the first of the upper rows that holds every column a request must
 * have, or in two rows together. Without such a row the first one is taken, so that what it lacks is told.
 */
export const headedRows = <Row extends Texts>(rows: readonly Row[]): HeadedRows<Row> => {
  for (const [index, row] of rows.slice(0, titlesAtMost + 1).entries()) {
    const names = namesIn(row);
    const below = rows[index + 1];
    const lower = below ? namesIn(below) : [];
    const both = joined(names, lower);
    if (isHead(both) && isSecondLine(names, lower))
      return { names: both, records: rows.slice(index + 2) };
    if (isHead(names)) return { names, records: rows.slice(index + 1) };
  }
  const [first, ...records] = rows;
  return { names: first ? namesIn(first) : [], records };
};
