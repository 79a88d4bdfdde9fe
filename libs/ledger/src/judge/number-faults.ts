import { compareWithExisting, type ExistingCells } from '../export/compare-with-existing.js';
import type { CellFault, ReadCells } from './read-cells.js';

/** What the organ holds already, by 登记编号. */
export type ExistingRows = ReadonlyMap<string, ExistingCells>;

/** Remembers the numbers of a file and says of each row what is wrong with its own. */
export const numberJudge = (existing: ExistingRows) => {
  const firstRows = new Map<string, number>();
  return (row: number, { cells, faults: unread }: ReadCells): readonly CellFault[] => {
    const { 登记编号: number } = cells;
    if (number === undefined) return [];
    const faults: CellFault[] = [];
    const fault = (expected: string) => faults.push({ column: '登记编号', expected });
    const first = firstRows.get(number);
    if (first === undefined) firstRows.set(number, row);
    else fault(`文件内不得重复，第 ${first} 行已有此编号`);
    const held = existing.get(number);
    // A cell that cannot be read is a fault of its own, not one more difference.
    const differing = (held ? compareWithExisting(cells, held) : []).filter(
      (name) => !unread.some(({ column }) => column === name),
    );
    if (differing.length > 0)
      fault(`已登记，应与已登记的内容一致；不一致的列：${differing.join('、')}`);
    return faults;
  };
};
