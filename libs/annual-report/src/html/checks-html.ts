import { checksHeadline } from '@tracker/statute';
import type { ReportedCheck } from '../report/annual-report-type.js';
import { escapeHtml } from './escape.js';

const levels = { error: '错误', warning: '提示', info: '说明' } as const;

const item = ({ id, level, detail }: ReportedCheck): string =>
  `<li><b>${escapeHtml(id)}</b>（${levels[level]}）${escapeHtml(detail)}</li>`;

/** 勾稽关系 in one line when all that could be assessed hold, else the list of those that fail. */
export const checksHtml = (checks: readonly ReportedCheck[]): string => {
  const { standing, words } = checksHeadline(checks);
  if (standing === 'sound') return `<p class="checks">${words}</p>`;
  const failed = checks.filter(({ passed }) => passed === false);
  return [
    `<p class="checks">${words}：</p>`,
    `<ul class="checks">\n${failed.map(item).join('\n')}\n</ul>`,
  ].join('\n');
};
