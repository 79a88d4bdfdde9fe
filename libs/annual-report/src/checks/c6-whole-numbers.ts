import type { Check, Finding } from './check.js';

const fault = (printed: string) => `应为非负整数，此处为“${printed}”`;

/** C6: sections three and four hold non-negative whole numbers only; anything else is named with its cell. */
export const wholeNumbers: Check = {
  id: 'C6',
  level: 'error',
  judge: ({ tables: { sectionThree, sectionFour } }) => [
    ...sectionThree.rows.flatMap(({ key, label, cells }) =>
      cells.flatMap((cell, at): Finding[] => {
        if (typeof cell !== 'string') return [];
        const column = sectionThree.columns[at];
        return [
          { where: `三/${key}/${column}`, detail: `“${label}”行“${column}”列${fault(cell)}` },
        ];
      }),
    ),
    ...sectionFour.groups.flatMap(({ label, cells }) =>
      cells.flatMap((cell, at): Finding[] => {
        if (typeof cell !== 'string') return [];
        const column = sectionFour.columns[at];
        return [{ where: `四/${label}/${column}`, detail: `“${label}”“${column}”${fault(cell)}` }];
      }),
    ),
  ],
};
