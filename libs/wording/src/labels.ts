import type {
  AttachmentKind,
  CaseResult,
  ClosingGround,
  CorrectableFact,
  DeliveryMethod,
  LitigationKind,
} from '@tracker/domain';
import { requestStatuses } from '@tracker/domain/events';
import { applicantTypes, channels, decisionCategory, formatChineseDate } from '@tracker/statute';

const labelIn =
  (rows: readonly { readonly code: string; readonly label: string }[]) =>
  (code: string | null | undefined): string =>
    rows.find((row) => row.code === code)?.label ?? String(code ?? '');

const labelOf =
  <Code extends string>(labels: Readonly<Record<Code, string>>) =>
  (code: string | null | undefined): string =>
    (labels as Readonly<Record<string, string>>)[String(code)] ?? String(code ?? '');

/** 办理状态 as a clerk says it. */
export const statusLabel = labelIn(requestStatuses);
export const channelLabel = labelIn(channels);
export const applicantTypeLabel = labelIn(applicantTypes);
export const deliveryMethodLabel = labelOf<DeliveryMethod>({
  post: '邮寄',
  'in-person': '当面',
  electronic: '电子',
  entrusted: '委托送达',
});
export const consultationKindLabel = labelOf<'third-party' | 'organ'>({
  'third-party': '第三方',
  organ: '其他行政机关',
});
export const caseResultLabel = labelOf<CaseResult>({
  upheld: '结果维持',
  corrected: '结果纠正',
  other: '其他结果',
});
export const litigationKindLabel = labelOf<LitigationKind>({
  direct: '未经复议直接起诉',
  'after-review': '复议后起诉',
});
export const opinionLabel = labelOf({
  agrees: '同意公开',
  objects: '不同意公开',
  partly: '部分同意公开',
});
export const instanceLabel = labelOf({ first: '一审', second: '二审', retrial: '再审' });
/** What is submitted for 审核. */
export const submissionLabel = labelOf({ decision: '处理决定', extension: '延期' });
/** The two scales of 国办函〔2020〕109号. */
export const feeScaleLabel = labelOf({ 'by-items': '按件', 'by-pages': '按量' });
export const closingGroundLabel = labelOf<ClosingGround>({
  'reply-delivered': '答复送达',
  'supplement-lapsed': '逾期不补正',
  'payment-lapsed': '逾期未缴费',
  withdrawn: '申请人撤回',
  other: '其他处理',
  imported: '历史导入',
});

export const attachmentKindLabel = labelOf<AttachmentKind>({
  'application-form': '申请书',
  'identity-proof': '身份证明',
  'reply-letter': '答复文书',
  'delivery-proof': '送达凭证',
  other: '其他',
});

/** A running limit, in the words of its period. */
export const limitPeriodLabel = labelOf({
  'correction-notice': '补正告知期限',
  reply: '答复期限',
  consultation: '征求意见答复期限',
  supplement: '补正期限',
  payment: '缴费期限',
  'delayed-reply': '延迟答复日期',
  're-answer': '重新答复期限',
  review: '行政复议期限',
  suit: '起诉期限',
});

/** 办理结果 in words; an unknown code tells its name. */
export const categoryLabel = (code: string | null | undefined): string =>
  decisionCategory(String(code))?.label ?? String(code ?? '');

const labelsOfFacts: Partial<Record<CorrectableFact, (code: string) => string>> = {
  channel: channelLabel,
  applicantType: applicantTypeLabel,
  'consultation.kind': consultationKindLabel,
  'decision.category': categoryLabel,
  'reply.method': deliveryMethodLabel,
  'review.result': caseResultLabel,
  'litigation.kind': litigationKindLabel,
  'litigation.result': caseResultLabel,
};

/** What a person reads where this value stands in a fact; （空） for none. */
export const factText = (fact: string, value: string | number | null | undefined): string => {
  if (value === null || value === undefined || value === '') return '（空）';
  const label = labelsOfFacts[fact as CorrectableFact];
  return label ? label(String(value)) : String(value);
};

/** A date in prose. */
export const dayText = (on: string | null | undefined): string =>
  on ? formatChineseDate(on) : '（日期不明）';
