import type { ReportRejectionCode } from '@tracker/domain';
import { dayText as day } from './labels.js';
import type { Wording } from './request-problems.js';

/** What whoever makes the annual report reads when an order about it is rejected. */
export const reportProblems: Readonly<Record<ReportRejectionCode, Wording>> = {
  'report-already-filed': ({ year, filedOn }) =>
    `${year} 年度报告已于${day(String(filedOn))}报送，内容不能再改。确需更改的，请先撤回报送并写明理由。`,
  'report-not-filed': ({ year }) => `${year} 年度报告没有报送，无需撤回。`,
  'report-year-not-over': ({ year }) =>
    `${year} 年尚未结束，年度报告在次年1月1日以后报送（条例第四十九条）。`,
  'report-changed': ({ year }) =>
    `${year} 年度报告的数字在您核对之后有了变化。请重新核对后再报送。`,
  'report-unsound': ({ what }) => `勾稽关系不成立，不能报送：${what}。请先更正有关记录。`,
  'brought-forward-unexplained': ({ what }) =>
    `上年结转与上一年度报告不一致：${what}。请更正，或者写明理由（例如机关合并）后报送。`,
  'section-two-figure-unknown': ({ key, form }) => `第二部分（${form} 年表式）没有“${key}”这一项。`,
  'section-two-figure-faulty': ({ place, value, expected }) =>
    `${place}应填${expected}，现为“${value}”。`,
};
