import type { ImportColumnName } from '../columns/ledger-columns.js';
import type { CellFault } from './read-cells.js';

/** Where the first column is filled the second must be. */
type Pair = readonly [filled: ImportColumnName, needed: ImportColumnName];

// biome-ignore format: a table is read by column
const pairs: readonly Pair[] = [
  ['办理结果',         '办结日期'],
  ['办结日期',         '办理结果'],
  ['行政复议结果',     '行政复议受理日期'],
  ['行政复议结果',     '行政复议审结日期'],
  ['行政复议审结日期', '行政复议结果'],
  ['行政诉讼受理日期', '行政诉讼类型'],
  ['行政诉讼结果',     '行政诉讼受理日期'],
  ['行政诉讼结果',     '行政诉讼审结日期'],
  ['行政诉讼审结日期', '行政诉讼结果'],
];

/** Cells left blank although another needs them; a cell that is filled wrongly is not blank. */
export const pairFaults = (written: Readonly<Record<string, string>>): readonly CellFault[] =>
  pairs
    .filter(([filled, needed]) => written[filled] !== undefined && written[needed] === undefined)
    .map(([filled, column]) => ({ column, expected: `填写了“${filled}”时必填` }));
