import type { LedgerColumnName } from '../columns/ledger-columns.js';
import { type RowCheck, when } from './finding.js';

/** A cell that says nothing without the other one. */
// biome-ignore format: a table is read by column
const dependent: readonly (readonly [LedgerColumnName, LedgerColumnName])[] = [
  ['补正期限',       '补正告知日期'],
  ['收到补正日期',   '补正告知日期'],
  ['第三方收到日期', '征求意见发出日期'],
  ['第三方回复日期', '征求意见发出日期'],
  ['延期告知日期',   '延长天数'],
  ['延长天数',       '延期告知日期'],
  ['收费金额',       '收费通知日期'],
  ['缴费日期',       '收费通知日期'],
  ['行政诉讼类型',   '行政诉讼受理日期'],
];

/** Parts that the ledger names without what they hang on, and dates that are none. */
export const completenessChecks: RowCheck = ({ cells, extra }) => [
  ...dependent.flatMap(([column, needed]) =>
    when(cells[column] !== undefined && cells[needed] === undefined, column, 'part-incomplete'),
  ),
  ...when(cells.提交日期 !== undefined && extra.submittedOn === null, '提交日期', 'kept-as-text'),
  ...when(cells.送达日期 !== undefined && extra.deliveredOn === null, '送达日期', 'kept-as-text'),
];
