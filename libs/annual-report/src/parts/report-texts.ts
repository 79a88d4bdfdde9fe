import { annualForms, type FormId } from '@tracker/statute';
import type { ReportOutline } from '../checks/check.js';
import type { ReportParts } from './report-parts.js';

const typed = ['一', '五', '六'] as const;

/**
 * What the whole report would show under its headings (C14): three and four are computed and always
 * there, the others once they were typed in. Null while nobody has typed anything.
 */
export const outlineOf = (
  { texts, sectionTwo }: ReportParts,
  { organName, year, form }: { organName: string; year: number; form: FormId },
): ReportOutline | null => {
  const written = typed.filter((part) => (texts[part]?.text ?? '') !== '');
  if (written.length === 0) return null;
  const present = new Set<string>(['三', '四', ...written, ...(sectionTwo ? ['二'] : [])]);
  return {
    title: `${organName}${year}年政府信息公开工作年度报告`,
    organName,
    year,
    headings: annualForms[form].headings.filter((heading) => present.has(heading.charAt(0))),
  };
};
