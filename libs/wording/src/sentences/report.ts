import type { ReportEvent } from '@tracker/domain';
import { clause, type Sentences } from './sentence.js';

export const reportSentences: Sentences<ReportEvent> = {
  SectionTwoRecorded: ({ year, form, figures }) =>
    `录入 ${year} 年度报告第二部分（${form} 年表式），共 ${Object.keys(figures).length} 项`,
  ReportTextRecorded: ({ year, part, text }) =>
    text === ''
      ? `清空 ${year} 年度报告第${part}部分的文字`
      : `录入 ${year} 年度报告第${part}部分的文字，共 ${[...text].length} 字`,
  AnnualReportFiled: ({ year, form, position, digest, broughtForwardWhy }) =>
    `报送 ${year} 年度报告（${form} 年表式），依据截至第 ${position} 号事件，摘要 ${digest}${clause(
      '上年结转与上一年度报告不一致的理由：',
      broughtForwardWhy,
    )}`,
  AnnualReportReopened: ({ year, why }) => `撤回已报送的 ${year} 年度报告${clause('理由：', why)}`,
};
