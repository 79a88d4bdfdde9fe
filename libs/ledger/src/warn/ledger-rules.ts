/** What a ledger may hold that goes in but should be looked at, worded for the reader. */
export const ledgerRuleText = {
  'late-answer': '办结日期晚于答复期限（条例第三十三条）',
  'closed-on-rest-day': '办结日期不是工作日',
  'lapse-before-period-end': '期限尚未届满即按逾期办结（条例第三十条、国办函〔2020〕109号）',
  'lapse-without-letter': '按逾期办结，但没有补正告知或者收费通知的记载',
  'late-supplement-notice': '补正告知超过收到申请之日起7个工作日（条例第三十条）',
  'late-supplement': '补正材料在补正期限届满后收到',
  'late-extension': '延期告知晚于当时的答复期限，不发生延期的效力（条例第三十三条第二款）',
  'late-consultation': '征求意见晚于当时的答复期限，所需时间不予扣除（条例第三十三条第三款）',
  'late-fee-notice': '收费通知晚于当时的答复期限（国办函〔2020〕109号）',
  'late-payment': '费用在缴费期限届满后缴纳',
  'suit-without-review': '复议后起诉，但没有行政复议的记载',
  'review-comes-first':
    '依照条例第十四条至第十六条不予公开的，应当先申请行政复议，记载为未经复议直接起诉（行政复议法第二十三条）',
  'review-of-open-request': '行政复议受理时申请尚未办结',
  'suit-of-open-request': '行政诉讼受理时申请尚未办结',
  'part-incomplete': '缺少与之相应的日期或者天数，只作为记载保留，不参与期限计算和统计',
  'period-missing': '没有记载补正期限，按15个工作日计算',
  'kept-as-text': '不是日期，按文字保留',
} as const;

export type LedgerRule = keyof typeof ledgerRuleText;
