import { printedKey } from '../tables/layout.js';
import type { Check, Finding, MissingLetter } from './check.js';

/** Numbers named in one finding; a reader who needs more opens the cell. */
const shown = 50;

const finding = (where: string, missing: readonly MissingLetter[]): Finding[] => {
  const [first] = missing;
  if (!first) return [];
  const named = missing.slice(0, shown).map(({ number }) => number);
  const rest = missing.length > shown ? '等' : '';
  const counted = `计入${first.row}的${missing.length}件没有${first.letter}的记录`;
  return [{ where, detail: `${counted}：${named.join('、')}${rest}` }];
};

/** C13: （四）3 and （六）1 presuppose a 补正 letter, （六）2 a fee notice, （五）4 a 说明理由 letter. */
export const lettersBehindResults: Check = {
  id: 'C13',
  level: 'warning',
  judge: ({ letters, tables }) => {
    if ('absent' in letters) return { unjudged: letters.absent };
    const keys = ['3.4.3', '3.5.4', '3.6.1', '3.6.2'] as const;
    return keys.flatMap((key) =>
      finding(
        `三/${printedKey(tables.form, key)}`,
        letters.filter((one) => one.key === key),
      ),
    );
  },
};
