import { isMissingTotal, partsOf } from './cells.js';
import type { Cell, Check, Finding } from './check.js';

const blanks = (cells: readonly Cell[]): number[] =>
  cells.flatMap((cell, at) => {
    const missingTotal = at === cells.length - 1 && isMissingTotal(cell, partsOf(cells));
    return cell === null && !missingTotal ? [at] : [];
  });

/** C7: a blank cell counts as 0 in sums, and is told; a blank 总计 beside filled parts is C8's. */
export const blankCells: Check = {
  id: 'C7',
  level: 'warning',
  judge: ({ tables: { sectionThree, sectionFour } }) => [
    ...sectionThree.rows.flatMap(({ key, label, cells }) =>
      blanks(cells).map((at): Finding => {
        const column = sectionThree.columns[at];
        return { where: `三/${key}/${column}`, detail: `“${label}”行“${column}”列空白，按0计` };
      }),
    ),
    ...sectionFour.groups.flatMap(({ label, cells }) =>
      blanks(cells).map((at): Finding => {
        const column = sectionFour.columns[at];
        return { where: `四/${label}/${column}`, detail: `“${label}”“${column}”空白，按0计` };
      }),
    ),
  ],
};
