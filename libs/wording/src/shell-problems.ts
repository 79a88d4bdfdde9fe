import type { ShellRejectionCode } from '@tracker/application';
import { dayText as day } from './labels.js';
import type { Wording } from './request-problems.js';

/** Rejections that do not come from a request's decider. */
export const shellProblems: Readonly<Record<ShellRejectionCode, Wording>> = {
  'organ-unknown': ({ organ, recordedBy, asOf }) => {
    if (recordedBy)
      return `截至${day(String(recordedBy))}，系统中还没有机关 ${organ} 的记录。请选以后的日期。`;
    if (asOf) return `截至第 ${asOf} 号事件，系统中还没有机关 ${organ} 的记录。`;
    return `没有代码为 ${organ} 的机关。`;
  },
  'organ-exists': ({ organ }) => `代码为 ${organ} 的机关已经存在。`,
  'organ-placed-there': ({ organ, parent }) =>
    parent === null ? `机关 ${organ} 本来就不隶属其他机关。` : `机关 ${organ} 已经隶属 ${parent}。`,
  'organ-under-itself': ({ organ, parent }) =>
    `${parent} 就是 ${organ} 或者其下级机关，不能作为上级。请另选上级机关。`,
  'number-format-unchanged': () => '登记编号的格式没有变化，无需更改。',
  'request-not-found': ({ number }) => `没有登记编号为 ${number} 的申请。`,
  'applicant-has-open-request': ({ number }) =>
    `申请人还有未办结的申请 ${number}，办结后才能抹除个人信息。`,
  'applicant-already-erased': ({ number }) => `申请 ${number} 的申请人信息已经抹除。`,
  'applicant-absent': ({ number }) => `申请 ${number} 没有申请人信息（期初登记）。`,
  'preview-changed': () => '预览之后情况有变，将要移动的期限与所确认的不同。请重新预览后再载入。',
  'nothing-to-open': ({ year }) => `没有要登记的 ${year} 年期初结转数。`,
};
