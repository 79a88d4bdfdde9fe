import { applicantTypes, type LocalDate, maxDate } from '@tracker/statute';
import { attachCases } from './attach-cases.js';
import { expectedTables, typeCounts } from './expected-tables.js';
import { csvText } from './ledger-table.js';
import type { ExpectedTables, PublishedTable } from './published-table.js';
import { type Random, seededRandom } from './random.js';
import { closedCells, resultTextFor } from './request-course.js';

export type Cells = Record<string, string>;

export type GeneratedLedger = {
  readonly csv: string;
  readonly rows: readonly Readonly<Cells>[];
  readonly expected: ExpectedTables;
  /** A day on which every date of the ledger lies in the past. */
  readonly today: LocalDate;
};

const columns = [
  ...['登记编号', '收到日期', '收到方式', '申请人类型', '申请人', '申请内容'],
  ...['补正告知日期', '补正期限', '收到补正日期', '收费通知日期', '收费金额'],
  ...['说明理由告知日期', '办理结果', '办结日期'],
  ...['行政复议受理日期', '行政复议结果', '行政复议审结日期'],
  ...['行政诉讼类型', '行政诉讼受理日期', '行政诉讼结果', '行政诉讼审结日期'],
];

type Unit = { readonly type: string; readonly key: string | null; readonly carried: boolean };

/** One unit for each counted request of a column, a random part of them carried over. */
const unitsOf = (table: PublishedTable, column: number, random: Random): Unit[] => {
  const { results, open, carried } = typeCounts(table, column);
  const type = applicantTypes[column]?.label ?? '';
  const keys = [...results].flatMap(([key, count]) => Array<string | null>(count).fill(key));
  const all = random.shuffle([...keys, ...Array<null>(open).fill(null)]);
  return all.map((key, index) => ({ type, key, carried: index < carried }));
};

const receiptOf = ({ carried, key }: Unit, year: number, random: Random): LocalDate => {
  if (carried) return random.day(`${year - 1}-12-01`, `${year - 1}-12-31`);
  if (key !== null)
    return random.pick([`${year}-01-01`, random.day(`${year}-01-02`, `${year}-10-31`)]);
  return random.pick([`${year}-12-31`, random.day(`${year}-06-01`, `${year}-12-30`)]);
};

const countedRequest = (unit: Unit, year: number, random: Random): Cells => {
  const receivedOn = receiptOf(unit, year, random);
  const cells: Cells = { 收到日期: receivedOn, 申请人类型: unit.type };
  if (unit.key === null) {
    // Some of those open on 31 December were closed since: that changes nothing in the year.
    const later = random.day(`${year + 1}-01-01`, `${year + 1}-02-28`);
    const closed: Cells = { ...cells, 办理结果: '予以公开', 办结日期: later };
    return random.chance(0.4) ? closed : cells;
  }
  const text = resultTextFor(unit.key, year, random);
  const course = closedCells(text, receivedOn, maxDate(receivedOn, `${year}-01-01`), random);
  // The last day of the year belongs to it.
  const lastDay: Cells = random.chance(0.1) ? { 办结日期: `${year}-12-31` } : {};
  return { ...cells, ...course, ...lastDay };
};

/** Requests of the years beside, which must not be counted. */
const neighbours = (year: number, random: Random): Cells[] =>
  Array.from({ length: 12 }, (_, index) => {
    const type = random.pick(applicantTypes).label;
    if (index % 2 === 1) {
      return { 申请人类型: type, 收到日期: random.day(`${year + 1}-01-01`, `${year + 1}-02-28`) };
    }
    const receivedOn = random.day(`${year - 1}-01-01`, `${year - 1}-10-15`);
    const text = resultTextFor('3.5.2', year - 1, random);
    return {
      申请人类型: type,
      收到日期: receivedOn,
      ...closedCells(text, receivedOn, receivedOn, random),
    };
  });

const numbered = (rows: readonly Cells[], random: Random): Cells[] =>
  rows.map((cells, index) => ({
    登记编号: `${cells.收到日期?.slice(0, 4)}-${String(index + 1).padStart(5, '0')}`,
    收到方式: random.pick(['当面', '邮寄', '互联网', '电子邮件', '']),
    申请人: `申请人${index + 1}`,
    申请内容: `第${index + 1}号事项的有关文件`,
    ...cells,
  }));

/**
 * A ledger whose report is the published table: one row for each counted request (二 received the
 * year before, 四 open at the end), its cases, and requests of other years. See `typeCounts` for
 * tables that contradict themselves; columns of section four take the four parts, never the total.
 */
export const ledgerFromTable = (table: PublishedTable, seed: number): GeneratedLedger => {
  const random = seededRandom(seed);
  const expected = expectedTables(table);
  const units = applicantTypes.flatMap(({ column }) => unitsOf(table, column, random));
  const requests = units.map((unit) => countedRequest(unit, table.year, random));
  const all = [...requests, ...neighbours(table.year, random)];
  const rows = random.shuffle(numbered(attachCases(all, expected, random), random));
  const csv = `\uFEFF${csvText({ columns, lines: rows })}`;
  return { csv, rows, expected, today: `${table.year + 1}-03-31` };
};
