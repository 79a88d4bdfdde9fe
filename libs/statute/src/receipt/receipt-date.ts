import { formatChineseDate as day } from '../dates/chinese-date.js';
import type { LocalDate } from '../dates/local-date.js';
import { type ChannelCode, channel, type ReceiptRule } from './channels.js';

type MaybeDate = LocalDate | null | undefined;

export type ReceiptFacts = {
  readonly channel: ChannelCode;
  readonly submittedOn?: MaybeDate;
  readonly signedOn?: MaybeDate;
  /** Day both sides confirmed. */
  readonly confirmedOn?: MaybeDate;
  /** Day of an automatic 回执, which counts as the organ's confirmation (internet, e-mail). */
  readonly automaticReceiptOn?: MaybeDate;
  /** Date as entered with a reason, for channels without a rule. */
  readonly enteredOn?: MaybeDate;
  /** A signed letter to another unit or person than the 工作机构 (国办公开办函〔2015〕207号). */
  readonly addressedElsewhere?: boolean;
};

/** `receivedOn` null = the date is not known yet, mostly because confirmation is awaited. */
export type Receipt = {
  readonly receivedOn: LocalDate | null;
  readonly rule: ReceiptRule;
  readonly why: string;
};

const decide = (facts: ReceiptFacts, rule: ReceiptRule): MaybeDate => {
  switch (rule) {
    case 'handed-in':
      return facts.submittedOn;
    case 'signed':
      return facts.signedOn;
    case 'entered':
      return facts.enteredOn;
    case 'confirmed': {
      const electronic = facts.channel === 'internet' || facts.channel === 'email';
      const dates = [facts.confirmedOn, electronic ? facts.automaticReceiptOn : null];
      return dates.filter((date) => date !== null && date !== undefined).sort()[0];
    }
  }
};

const found: Record<ReceiptRule, string> = {
  'handed-in': '以提交之日为收到申请之日',
  signed: '以行政机关签收之日为收到申请之日',
  confirmed: '以双方确认之日为收到申请之日',
  entered: '以登记人填写并说明理由的日期为收到申请之日',
};

const missing: Record<ReceiptRule, string> = {
  'handed-in': '尚未填写提交日期',
  signed: '尚未填写签收日期',
  confirmed: '尚未与申请人确认，自确认之日起计算期限；联系不上的先予登记，恢复联系后起算',
  entered: '尚未填写收到日期',
};

/** The legal receipt date of a request and why it is that one (条例第三十一条). */
export const receiptDate = (facts: ReceiptFacts): Receipt => {
  const asOrdinary = facts.channel === 'post-signed' && facts.addressedElsewhere === true;
  const { label, cites, rule: own } = channel(facts.channel);
  const rule = asOrdinary ? 'confirmed' : own;
  const receivedOn = decide(facts, rule) ?? null;
  const source = asOrdinary
    ? '收件人不是政府信息公开工作机构，按平常信函处理，国办公开办函〔2015〕207号'
    : cites;
  const date = receivedOn === null ? '' : `：${day(receivedOn)}`;
  const text = receivedOn === null ? missing[rule] : found[rule];
  return { receivedOn, rule, why: `${label}申请，${text}${date}（${source}）。` };
};
