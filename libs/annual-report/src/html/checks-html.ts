import type { ReportedCheck } from '../report/annual-report-type.js';
import { escapeHtml } from './escape.js';

const levels = { error: '错误', warning: '提示', info: '说明' } as const;

const item = ({ id, level, detail }: ReportedCheck): string =>
  `<li><b>${escapeHtml(id)}</b>（${levels[level]}）${escapeHtml(detail)}</li>`;

/** 勾稽关系 in one line when all that could be assessed hold, else the list of those that fail. */
export const checksHtml = (checks: readonly ReportedCheck[]): string => {
  const assessed = checks.filter(({ passed }) => passed !== null).length;
  const failed = checks.filter(({ passed }) => passed === false);
  if (failed.length === 0) return `<p class="checks">勾稽关系 ${assessed} 项全部成立</p>`;
  return [
    `<p class="checks">勾稽关系 ${assessed} 项中有 ${failed.length} 项不成立：</p>`,
    `<ul class="checks">\n${failed.map(item).join('\n')}\n</ul>`,
  ].join('\n');
};
