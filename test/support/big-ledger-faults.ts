import { addDays } from '@tracker/statute';
import { rowOfLine } from './ledger-table.js';
import type { Random } from './random.js';

type Cells = Readonly<Record<string, string>>;
type Line = Cells | null;

export type ExpectedRejection = {
  readonly row: number;
  readonly column: string;
  readonly value: string;
};

type Fault = {
  /** The cell a judgement names. */
  readonly column: string;
  readonly change: (cells: Cells, twin: Cells) => Cells;
  /** Only a request that is closed can show the fault. */
  readonly closed?: boolean;
};

const impossibleDay = (cells: Cells): Cells => ({
  收到日期: `${cells.收到日期?.slice(0, 4)}年2月30日`,
});

/** The kinds of fault that a single file can show. */
const faults: readonly Fault[] = [
  { column: '收到日期', change: () => ({ 收到日期: '去年年底' }) },
  { column: '收到日期', change: impossibleDay },
  { column: '办理结果', change: () => ({ 办理结果: '同意公开' }), closed: true },
  { column: '申请人类型', change: () => ({ 申请人类型: '个体工商户' }) },
  {
    column: '办结日期',
    change: (cells) => ({ 办结日期: addDays(cells.收到日期 ?? '', -1) }),
    closed: true,
  },
  { column: '办结日期', change: () => ({ 办结日期: '' }), closed: true },
  { column: '登记编号', change: () => ({ 登记编号: '' }) },
  { column: '登记编号', change: (_, twin) => ({ 登记编号: twin.登记编号 ?? '' }) },
  {
    column: '延长天数',
    change: (cells) => ({ 延期告知日期: addDays(cells.收到日期 ?? '', 1), 延长天数: '21' }),
  },
];

/** Lines with `count` faults in lines of their own, and the rejections they must give. */
export const spoil = (lines: readonly Line[], count: number, random: Random) => {
  const spoilt: Line[] = [...lines];
  const rejections: ExpectedRejection[] = [];
  // The first lines stay sound: their numbers are what stands twice.
  const candidates = random.shuffle(lines.map((_, index) => index).slice(count + 1));
  for (let i = 0; i < count; i += 1) {
    const fault = faults[i % faults.length] as Fault;
    const at = candidates.findIndex((index) => {
      const cells = lines[index];
      return cells && (!fault.closed || cells.办结日期 !== undefined);
    });
    const [index] = candidates.splice(at, 1);
    const cells = index === undefined ? null : lines[index];
    if (index === undefined || !cells) throw new RangeError(`too few rows for ${count} faults`);
    const changed = { ...cells, ...fault.change(cells, lines[i] ?? cells) };
    spoilt[index] = changed;
    rejections.push({
      row: rowOfLine(index),
      column: fault.column,
      value: changed[fault.column] ?? '',
    });
  }
  return { spoilt, rejections: rejections.sort((a, b) => a.row - b.row) };
};
