import { annualForms } from '@tracker/statute';
import type { Check, Finding } from './check.js';

/** C14: the six headings in order, and a title with the organ and the year. */
export const headings: Check = {
  id: 'C14',
  level: 'warning',
  judge: ({ outline, tables }) => {
    if (!outline) return { unjudged: '没有报告全文，无法核对标题和六个部分' };
    const { title, organName, year, headings: printed } = outline;
    const expected = annualForms[tables.form].headings;
    const missing = expected.filter((heading) => !printed.includes(heading));
    const inOrder = expected.filter((heading) => printed.includes(heading));
    const found: Finding[] = missing.map((heading) => ({
      where: heading.charAt(0),
      detail: `缺少“${heading}”`,
    }));
    if (inOrder.join() !== printed.filter((one) => expected.includes(one)).join())
      found.push({ where: '', detail: '六个部分的顺序与格式文本不符' });
    // Published titles are spaced for the eye: 2019 年.
    const words = title.replace(/\s/g, '');
    if (!words.includes(organName.replace(/\s/g, '')) || !words.includes(`${year}年`))
      found.push({ where: '', detail: `标题“${title}”没有写明机关名称和年度` });
    return found;
  },
};
