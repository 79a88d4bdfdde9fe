import type { Dated } from '../dated.js';

/** A reason not to disclose that a letter may give, several to one decision. */
export type RefusalReason = Dated & {
  readonly code: string;
  readonly label: string;
  /** Number of the article of 条例. */
  readonly articleNumber: 14 | 15 | 16 | 36;
  readonly article: string;
};

type Line = readonly [string, string, RefusalReason['articleNumber'], string];

// biome-ignore format: a table is read by column
const lines: readonly Line[] = [
  ['state-secret',       '依法确定为国家秘密',                         14, '条例第十四条'],
  ['forbidden-by-law',   '法律、行政法规禁止公开',                     14, '条例第十四条'],
  ['endangers-security', '可能危及国家安全、公共安全、经济安全、社会稳定', 14, '条例第十四条'],
  ['trade-secret',       '涉及商业秘密，公开会损害第三方合法权益',     15, '条例第十五条'],
  ['personal-privacy',   '涉及个人隐私，公开会损害第三方合法权益',     15, '条例第十五条'],
  ['internal-affairs',   '人事管理、后勤管理、内部工作流程等内部事务信息', 16, '条例第十六条第一款'],
  ['process',            '讨论记录、过程稿、磋商信函、请示报告等过程性信息', 16, '条例第十六条第二款'],
  ['enforcement-file',   '行政执法案卷信息',                           16, '条例第十六条第二款'],
  ['special-access',     '法律、行政法规对信息的获取有特别规定',       36, '条例第三十六条第七项'],
];

export const refusalReasons: readonly RefusalReason[] = lines.map(
  ([code, label, articleNumber, article]) => ({
    code,
    label,
    articleNumber,
    article,
    from: '2019-05-15',
    until: null,
    cites: article,
  }),
);

const byCode = new Map(refusalReasons.map((reason) => [reason.code, reason]));

/** The reason of a code, or undefined. */
export const refusalReason = (code: string): RefusalReason | undefined => byCode.get(code);
