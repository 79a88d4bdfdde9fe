import { addDays, applicantTypes, type LocalDate, ledgerResults } from '@tracker/statute';
import { type ExpectedRejection, spoil } from './big-ledger-faults.js';
import { type LedgerTable, rowOfLine } from './ledger-table.js';
import { type Random, seededRandom } from './random.js';
import { closedCells } from './request-course.js';

type Cells = Readonly<Record<string, string>>;

/** A big ledger with known faults, the rejections they must give, and the same ledger put right. */
export type BigLedger = {
  readonly faulty: LedgerTable;
  readonly corrected: LedgerTable;
  /** By row, then by column, as a judgement lists them. */
  readonly rejections: readonly ExpectedRejection[];
};

export const bigLedgerColumns = [
  ...[
    '登记编号',
    '收到日期',
    '收到方式',
    '申请人类型',
    '申请人',
    '证件号码',
    '电话',
    '邮箱',
    '地址',
  ],
  ...['申请内容', '补正告知日期', '补正期限', '收到补正日期', '说明理由告知日期'],
  ...['延期告知日期', '延长天数', '收费通知日期', '收费金额', '缴费日期'],
  ...['办理结果', '办结日期', '答复文号', '承办人', '经办科室', '备注'],
];

const first: LocalDate = '2019-05-15';
const last: LocalDate = '2025-06-30';
const texts = ledgerResults.map(({ text }) => text);
const types = applicantTypes.map(({ label }) => label);
const channels = ['当面', '邮寄', 'EMS', '平信', '互联网', '网上', '电子邮件', '传真', '口头', ''];

const personal = (index: number): Cells => ({
  申请人: `申请人${index}`,
  证件号码: `32010619800101${String(index % 10_000).padStart(4, '0')}`,
  电话: `138${String(index).padStart(8, '0')}`,
  邮箱: `a${index}@example.cn`,
  地址: `某市某区某路${index % 900}号`,
  申请内容: `第${index}号事项的有关文件，包括“请示”、批复\n以及附件`,
});

const middle = (receivedOn: LocalDate, random: Random): Cells =>
  random.pick<Cells>([
    {},
    {},
    { 延期告知日期: addDays(receivedOn, 9), 延长天数: String(random.int(1, 20)) },
    { 收费通知日期: addDays(receivedOn, 3), 收费金额: '1170.5', 缴费日期: addDays(receivedOn, 5) },
  ]);

const request = (index: number, random: Random): Cells => {
  const receivedOn = random.day(first, last);
  const open = random.chance(0.1);
  const text = random.pick(texts);
  return {
    登记编号: `台账〔${receivedOn.slice(0, 4)}〕${String(index).padStart(6, '0')}号`,
    收到日期: receivedOn,
    收到方式: random.pick(channels),
    申请人类型: random.pick(types),
    ...personal(index),
    ...middle(receivedOn, random),
    ...(open
      ? {}
      : { ...closedCells(text, receivedOn, receivedOn, random), 答复文号: `复〔${index}〕号` }),
    承办人: random.pick(['张三', '李四', '王五']),
    经办科室: random.pick(['办公室', '法规科']),
    备注: random.chance(0.2) ? '电话确认，"已收悉"' : '',
  };
};

/** Blank lines stand between the requests, so that row numbers and record counts must agree. */
const withBlankLines = (requests: readonly Cells[]): (Cells | null)[] =>
  requests.flatMap((cells, index) => (index % 1000 === 499 ? [null, cells] : [cells]));

/**
 * A ledger of `rows` requests with `bad` faults in as many rows, spread over the kinds of fault
 * that a single file can show. The same seed gives the same ledger.
 */
export const bigLedger = ({
  rows,
  bad,
  seed,
}: {
  readonly rows: number;
  readonly bad: number;
  readonly seed: number;
}): BigLedger => {
  const random = seededRandom(seed);
  const requests = Array.from({ length: rows }, (_, index) => request(index + 1, random));
  const lines = withBlankLines(requests);
  const { spoilt, rejections } = spoil(lines, bad, random);
  return {
    faulty: { columns: bigLedgerColumns, lines: spoilt },
    corrected: { columns: bigLedgerColumns, lines },
    rejections,
  };
};

/**
 * A small ledger to import before the corrected one: `count` of its requests with another 申请内容.
 * The big ledger must then be rejected in exactly those rows, 申请内容 being named as what differs.
 */
export const otherContent = ({ corrected }: BigLedger, count: number) => {
  const filled = corrected.lines.flatMap((cells, index) => (cells ? [{ cells, index }] : []));
  const chosen = filled.filter((_, index) => index % Math.ceil(filled.length / count) === 0);
  return {
    earlier: {
      columns: corrected.columns,
      lines: chosen.map(({ cells }) => ({ ...cells, 申请内容: '另一件事项的有关文件' })),
    },
    rejections: chosen.map(({ cells, index }) => ({
      row: rowOfLine(index),
      column: '登记编号',
      value: cells.登记编号 ?? '',
    })),
    differing: '申请内容',
  };
};
