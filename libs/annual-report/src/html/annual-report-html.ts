import { annualForms } from '@tracker/statute';
import type { AnnualReport, Basis } from '../report/annual-report-type.js';
import { checksHtml } from './checks-html.js';
import { escapeHtml } from './escape.js';
import { sectionFourHtml } from './section-four-html.js';
import { sectionThreeHtml } from './section-three-html.js';
import { style } from './style.js';

const basisHtml = ({ position, events, rules, calendar, digest }: Basis): string =>
  `<p class="basis">${escapeHtml(
    `数据依据：截至第 ${position} 号事件，共 ${events} 个事件；计数规则 ${rules}；日历 ${calendar}；摘要 ${digest}`,
  )}</p>`;

/**
 * Sections three and four as a complete HTML document that prints like the official form. It carries
 * its basis and no clock, host or program version: the same report gives the same bytes.
 */
export const annualReportHtml = (report: AnnualReport): string => {
  const { organName, year, form, sectionThree, sectionFour, checks, basis } = report;
  const title = escapeHtml(`${organName}${year}年政府信息公开工作年度报告`);
  const [, , three = '', four = ''] = annualForms[form].headings;
  return `${[
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    `<style>\n${style}\n</style>`,
    '</head>',
    '<body>',
    `<h1>${title}</h1>`,
    `<h2>${escapeHtml(three)}</h2>`,
    sectionThreeHtml(form, sectionThree),
    `<h2>${escapeHtml(four)}</h2>`,
    sectionFourHtml(sectionFour),
    checksHtml(checks),
    basisHtml(basis),
    '</body>',
    '</html>',
  ].join('\n')}\n`;
};
