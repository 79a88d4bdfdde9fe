import { type LocalDate, limitsFor } from '@tracker/statute';

type Days = ReturnType<typeof limitsFor>;

const texts: Readonly<Record<string, (days: Days) => string>> = {
  'correction-notice': ({ correctionNotice }) =>
    correctionNotice === null
      ? '申请内容不明确的，一次性告知申请人补正；适用的条例文本未规定告知期限。'
      : `申请内容不明确的，自收到申请之日起${correctionNotice}个工作日内一次性告知补正，写明需要补正的事项和合理的补正期限。`,
  reply: ({ reply, extension }) =>
    `自收到申请次日起算，第${reply}个工作日届满。补正、缴费后重新计算；征求意见所需时间不计入；经负责人同意并告知申请人，可以延长一次，最长${extension}个工作日。`,
  consultation: ({ consultationAnswer }) =>
    `被征求意见方自收到征求意见书之日起${consultationAnswer}个工作日内答复。第三方逾期未答复的，由本机关决定是否公开；其他行政机关逾期未答复的，视为同意公开。`,
  supplement: () =>
    '补正告知书所定的期限。申请人无正当理由逾期不补正的，视为放弃申请，不再处理；收到补正的，答复期限自收到补正之日重新计算。',
  payment: ({ payment }) =>
    `申请人自收到收费通知次日起${payment}个工作日内缴费，逾期未缴的不再处理；缴费的，答复期限自缴费次日起重新计算。`,
  'delayed-reply': () =>
    '申请的数量、频次明显超过合理范围，说明的理由合理但无法在规定期限内答复的，可以确定延迟答复的合理期限并告知申请人。',
  're-answer': () => '行政复议决定或者判决责令重新答复的，按其所定期限答复。',
  review: () => '申请人自收到答复之日起60日内可以申请行政复议，末日遇休息日顺延。',
  suit: () => '申请人自收到答复之日起6个月内可以直接提起行政诉讼，末日遇休息日顺延。',
};

/** What a running limit is, in plain words, under the text that the day of receipt chooses; empty for an unknown kind. */
export const limitHelp = (kind: string, receivedOn: LocalDate): string =>
  texts[kind]?.(limitsFor(receivedOn)) ?? '';
