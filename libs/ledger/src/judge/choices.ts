import type { LedgerColumnName } from '../columns/ledger-columns.js';

export type CaseResultCode = 'upheld' | 'corrected' | 'other';
export type LitigationKindCode = 'direct' | 'after-review';

/** Results of 行政复议 and 行政诉讼, in the form's words. */
export const caseResults: Readonly<Record<string, CaseResultCode>> = {
  结果维持: 'upheld',
  结果纠正: 'corrected',
  其他结果: 'other',
};

/** 行政诉讼类型, in the form's words. */
export const litigationKinds: Readonly<Record<string, LitigationKindCode>> = {
  未经复议直接起诉: 'direct',
  复议后起诉: 'after-review',
};

/** What an empty cell means. */
export const defaults: Partial<Record<LedgerColumnName, string>> = { 收到方式: '其他' };
