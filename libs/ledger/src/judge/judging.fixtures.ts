import { knownCalendar } from '@tracker/statute';
import type { LedgerRecord } from '../read/ledger-sheet.js';
import { type JudgeContext, judgeLedger } from './judge-ledger.js';

export type Cells = Readonly<Record<string, string>>;

/** An open request without fault. */
export const open: Cells = { 登记编号: '2024-1', 收到日期: '2024-03-01', 申请人类型: '自然人' };

/** The same, closed in time on a working day. */
export const closed: Cells = { ...open, 办理结果: '予以公开', 办结日期: '2024-03-15' };

/** Judges requests as they would stand from row 2 on, on 2024-12-31 unless told otherwise. */
export const judge = (requests: readonly Cells[], context: Partial<JudgeContext> = {}) => {
  const rows: LedgerRecord[] = requests.map((cells, index) => ({
    row: index + 2,
    cells: Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== '')),
  }));
  const columns = [...new Set(requests.flatMap((cells) => Object.keys(cells)))];
  return judgeLedger(
    { columns, rows, leftOut: [] },
    { today: '2024-12-31', calendar: knownCalendar(), ...context },
  );
};
