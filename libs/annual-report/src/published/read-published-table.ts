import { annualForms, type FormId } from '@tracker/statute';
import type { Cell } from '../checks/check.js';
import { tablesOf } from '../tables/annual-tables.js';
import { MalformedTableError } from './malformed-table-error.js';
import type { PublishedReport } from './published-report.js';
import { readCell } from './read-cell.js';

type Plain = Readonly<Record<string, unknown>>;

const plain = (value: unknown): Plain | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Plain) : null;

const isForm = (value: unknown): value is FormId => value === '2019' || value === '2021';

const cellsOf = (value: unknown, count: number, where: string): readonly Cell[] => {
  const cells = plain(value)?.cells;
  if (!Array.isArray(cells) || cells.length !== count) {
    const found = Array.isArray(cells) ? cells.length : null;
    throw new MalformedTableError('cell-count', { where, found, expected: count });
  }
  return cells.map(readCell);
};

const listIn = (section: Plain | null, name: string): readonly unknown[] => {
  const list = section?.[name];
  if (!Array.isArray(list)) throw new MalformedTableError('section-missing', { name });
  return list;
};

const counted = (list: readonly unknown[], expected: number, section: string): void => {
  if (list.length === expected) return;
  throw new MalformedTableError('row-count', { section, found: list.length, expected });
};

/**
 * Reads the JSON form of a published table (`section3` with rows by key, `section4` with three groups;
 * the names of our own report, `sectionThree` and `sectionFour`, too). Throws MalformedTableError.
 */
export const readPublishedTable = (json: unknown): PublishedReport => {
  const document = plain(json);
  if (!document) throw new MalformedTableError('not-an-object');
  const { year, form } = document;
  const title = document.title ?? document.organName;
  if (typeof title !== 'string') throw new MalformedTableError('title-missing');
  if (!Number.isInteger(year)) throw new MalformedTableError('year-missing');
  if (!isForm(form)) throw new MalformedTableError('form-unknown', { form: String(form) });

  const { sectionThree, sectionFour } = annualForms[form];
  const rows = listIn(plain(document.section3 ?? document.sectionThree), 'rows');
  const groups = listIn(plain(document.section4 ?? document.sectionFour), 'groups');
  counted(rows, sectionThree.rows.length, '三');
  counted(groups, sectionFour.groups.length, '四');
  const byKey = new Map(rows.map((row) => [plain(row)?.key, row]));
  const rowFor = (key: string): unknown => {
    const row = byKey.get(key);
    if (row === undefined) throw new MalformedTableError('row-unknown', { missing: key });
    return row;
  };
  const tables = tablesOf(
    form,
    (_at, key) => cellsOf(rowFor(key), sectionThree.columns.length, `三/${key}`),
    (at) => cellsOf(groups[at], sectionFour.columns.length, `四/${sectionFour.groups[at]?.label}`),
  );
  return { title, year: Number(year), form, tables };
};
