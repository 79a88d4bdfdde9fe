import { annualForms } from '@tracker/statute';
import type { AnnualDesk } from '../queries.js';

type Typed = Pick<AnnualDesk, 'form' | 'sectionTwo' | 'texts'>;

const ofSectionTwo = ({ form, sectionTwo }: Typed, heading: string): readonly string[] => {
  if (sectionTwo === null) return [`“${heading}”还没有录入`];
  if (sectionTwo.form !== form)
    return [`“${heading}”是按${sectionTwo.form}年表式录入的，下载的文件照此印出，不是本表式`];
  const cells = annualForms[form].sectionTwo.flatMap(({ item, rows, columns }) =>
    rows.flatMap((row) => columns.map((column) => `${item}.${row.key}.${column.key}`)),
  );
  const blank = cells.filter((key) => (sectionTwo.figures[key] ?? '') === '').length;
  return blank === 0 ? [] : [`“${heading}”有 ${blank} 格空白`];
};

/** What a person types in and nobody has yet, by the report's own headings; the tables are computed. */
export const leftBlank = (desk: Typed): readonly string[] => {
  const { headings } = annualForms[desk.form];
  return headings.flatMap((heading) => {
    const part = heading.charAt(0);
    if (part === '二') return ofSectionTwo(desk, heading);
    if (part !== '一' && part !== '五' && part !== '六') return [];
    return desk.texts[part].trim() === '' ? [`“${heading}”还没有文字`] : [];
  });
};

/**
 * Whether nothing at all is counted in the year. That is a year without requests, or one that was never
 * entered here: only the office knows which.
 */
export const nothingCounted = ({
  sectionThree,
  sectionFour,
}: Pick<AnnualDesk, 'sectionThree' | 'sectionFour'>): boolean =>
  [...sectionThree.rows, ...sectionFour.groups].every(({ cells }) => cells.every((n) => n === 0));
