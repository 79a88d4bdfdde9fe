import type { Channel, DateField, FormValues } from './form-values.js';

type DateQuestion = {
  readonly field: DateField;
  readonly label: string;
  readonly required: boolean;
  readonly hint?: string;
};

const confirmed: DateQuestion = {
  field: 'confirmedOn',
  label: '确认日期',
  required: false,
  hint: '与申请人双方确认收到之日；尚未确认的留空，期限暂不起算',
};
const submitted = (label: string): DateQuestion => ({
  field: 'submittedOn',
  label,
  required: false,
});
const automatic: DateQuestion = {
  field: 'automaticReceiptOn',
  label: '自动回执日期',
  required: false,
  hint: '系统自动发出回执的，视为本机关确认',
};

const questions: Readonly<Record<Channel, readonly DateQuestion[]>> = {
  'in-person': [{ field: 'submittedOn', label: '提交日期', required: true }],
  oral: [{ field: 'submittedOn', label: '提出日期', required: true }],
  'post-signed': [{ field: 'signedOn', label: '签收日期', required: true }],
  'post-ordinary': [submitted('来信日期'), confirmed],
  internet: [submitted('提交日期'), automatic, confirmed],
  email: [submitted('来件日期'), automatic, confirmed],
  fax: [submitted('来件日期'), confirmed],
  other: [{ field: 'enteredOn', label: '收到日期', required: true, hint: '依据请写在备注中' }],
};

/** The dates that a channel asks for, in the order of the form (条例第三十一条). */
export const datesAsked = ({
  channel,
  addressedElsewhere,
}: Pick<FormValues, 'channel' | 'addressedElsewhere'>): readonly DateQuestion[] => {
  const asked = questions[channel];
  return channel === 'post-signed' && addressedElsewhere ? [...asked, confirmed] : asked;
};

/** The form after another channel was chosen: a date it must have is today unless one was typed. */
export const withChannel = (values: FormValues, channel: Channel, today: string): FormValues => {
  const next = { ...values, channel };
  const missing = datesAsked(next).filter(({ field, required }) => required && next[field] === '');
  return { ...next, ...Object.fromEntries(missing.map(({ field }) => [field, today])) };
};
