import type { Field } from './field.js';
import type { BodyOf, Verb } from './verbs.js';

type FieldsOf<V extends Verb> = { readonly [Name in keyof Required<BodyOf<V>>]: Field };

export type VerbForm = {
  /** Saving cannot simply be taken back: the button is red and says so. */
  readonly grave?: true;
  readonly fields: Readonly<Record<string, Field>>;
};

const letterNumber: Field = { kind: 'line', label: '文号', placeholder: '例：某公开〔2026〕12号' };
const caseNumber: Field = { kind: 'line', label: '案号' };
const note: Field = { kind: 'text', label: '说明' };
const why: Field = { kind: 'text', label: '理由', required: true };
const today = (label: string): Field => ({ kind: 'day', label, required: true, starts: 'today' });

// biome-ignore format: a table is read by column
const forms: { readonly [V in Verb]: Omit<VerbForm, 'fields'> & { readonly fields: FieldsOf<V> } } = {
  'confirm-receipt': {
    fields: { confirmedOn: today('确认日期') },
  },
  'assign-handler': {
    fields: {
      unit: { kind: 'line', label: '承办机构', suggest: 'units' },
      handler: { kind: 'line', label: '承办人', suggest: 'handlers' },
      note,
    },
  },
  'request-supplement': {
    fields: {
      noticeOn: today('补正告知日期'),
      periodEndsOn: {
        kind: 'day', label: '补正期限（最后一日）', ahead: true,
        hint: ({ supplementWorkingDays }) => `不填的，按告知之日起${supplementWorkingDays}个工作日计算。`,
      },
      what: { kind: 'text', label: '需要补正的内容' },
      letterNumber,
    },
  },
  'receive-supplement': {
    fields: { receivedOn: today('收到补正日期'), note },
  },
  'lapse-supplement': {
    grave: true,
    fields: {},
  },
  'start-consultation': {
    fields: {
      kind: { kind: 'choice', label: '征求意见对象', among: 'consultationKind', required: true },
      party: { kind: 'line', label: '名称' },
      sentOn: today('发出日期'),
      receivedOn: { kind: 'day', label: '对方收到日期', hint: '尚不知道的，收到后再补录。' },
      letterNumber,
    },
  },
  'confirm-consultation-receipt': {
    fields: {
      consultationId: { kind: 'part', label: '征求意见', which: 'unreceived-consultation', required: true },
      receivedOn: today('对方收到日期'),
    },
  },
  'answer-consultation': {
    fields: {
      consultationId: { kind: 'part', label: '征求意见', which: 'unanswered-consultation', required: true },
      answeredOn: today('答复日期'),
      opinion: { kind: 'choice', label: '意见', among: 'opinion' },
      note,
    },
  },
  'record-silence': {
    fields: { consultationId: { kind: 'part', label: '征求意见', which: 'unanswered-consultation', required: true } },
  },
  'request-reasons': {
    fields: { noticeOn: today('告知日期'), letterNumber, note },
  },
  'receive-reasons': {
    fields: {
      receivedOn: today('收到日期'),
      reasonable: { kind: 'yes-no', label: '理由是否合理', yes: '合理', no: '不合理', required: true },
      note,
    },
  },
  'set-delayed-date': {
    fields: {
      noticeOn: today('告知日期'),
      replyOn: { kind: 'day', label: '延迟答复日期', required: true, ahead: true },
      why: { kind: 'text', label: '理由' },
    },
  },
  'extend-period': {
    fields: {
      noticeOn: today('告知申请人日期'),
      workingDays: { kind: 'days', label: '延长工作日', required: true, most: ({ extensionWorkingDays }) => extensionWorkingDays },
      approvedBy: { kind: 'line', label: '批准人', required: true, suggest: 'handlers' },
      letterNumber,
      why: { kind: 'text', label: '延期理由' },
    },
  },
  'remove-extension': {
    fields: { why },
  },
  'remove-supplement-answer': { fields: { why } },
  'remove-consultation-answer': {
    fields: {
      consultationId: { kind: 'part', label: '征求意见', which: 'answered-consultation', required: true },
      why,
    },
  },
  'remove-reasons-answer': { fields: { why } },
  'remove-payment': { fields: { why } },
  'remove-supplement': { fields: { why } },
  'remove-consultation': { fields: { why } },
  'remove-fee-notice': { fields: { why } },
  'issue-fee-notice': {
    fields: {
      scale: { kind: 'fee-scale', label: '收费标准', required: true },
      quantity: { kind: 'fee-quantity', label: '数量', required: true },
      issuedOn: { kind: 'day', label: '通知发出日期' },
      noticeReceivedOn: { kind: 'day', label: '申请人收到通知日期', required: true, starts: 'today' },
      letterNumber,
    },
  },
  'record-payment': { fields: { paidOn: today('缴费日期') } },
  'lapse-payment': {
    grave: true,
    fields: {},
  },
  'submit-for-approval': {
    fields: { subject: { kind: 'choice', label: '送审内容', among: 'subject' }, note: { kind: 'text', label: '送审说明' } },
  },
  'withdraw-submission': { fields: { why: { kind: 'text', label: '理由' } } },
  'return-submission': {
    fields: { why: { kind: 'text', label: '退回理由', required: true } },
  },
  'grant-approval': { fields: { note: { kind: 'text', label: '审核意见' } } },
  'record-decision': {
    fields: {
      category: { kind: 'category', label: '办理结果', use: 'record-decision', required: true },
      reasons: { kind: 'reasons', label: '法律依据' },
      decidedOn: today('决定日期'),
      rightOrgan: { kind: 'line', label: '负责公开该信息的机关及联系方式', when: { field: 'category', is: ['not-ours'] }, hint: '不属于本机关负责公开，能够确定负责机关的，应当告知申请人。' },
      note: { kind: 'text', label: '说明' },
    },
  },
  'dispatch-reply': {
    fields: {
      method: { kind: 'choice', label: '送达方式', among: 'method', required: true },
      letterNumber: { kind: 'line', label: '答复文号', placeholder: '例：某公开〔2026〕12号' },
      letterOn: { kind: 'day', label: '答复书日期' },
      dispatchedOn: today('寄送或者送达日期'),
      mailNumber: { kind: 'line', label: '邮件单号', when: { field: 'method', is: ['post'] } },
      deliveredOn: { kind: 'day', label: '申请人签收日期', when: { field: 'method', is: ['in-person', 'entrusted'] }, hint: '当面送达、当场签收的，一并录入。' },
    },
  },
  'record-delivery': {
    fields: { deliveredOn: today('申请人签收日期') },
  },
  'remove-delivery': { fields: { why } },
  'withdraw-request': {
    grave: true,
    fields: { withdrawnOn: today('撤回日期'), why: { kind: 'text', label: '说明' } },
  },
  'close-otherwise': {
    grave: true,
    fields: {
      category: { kind: 'category', label: '办理结果', use: 'close-otherwise', required: true },
      closedOn: today('办结日期'),
      why,
    },
  },
  'archive-request': {
    fields: {
      archivedOn: today('归档日期'),
      archiveNumber: { kind: 'line', label: '归档号', required: true },
    },
  },
  'reopen-request': {
    grave: true,
    fields: { why },
  },
  'file-review': { fields: { acceptedOn: today('受理日期'), caseNumber } },
  'decide-review': {
    fields: {
      caseId: { kind: 'part', label: '行政复议', which: 'undecided-review', required: true },
      result: { kind: 'choice', label: '结果', among: 'result', required: true },
      concludedOn: today('审结日期'),
      note,
    },
  },
  'file-litigation': {
    fields: {
      kind: { kind: 'choice', label: '类型', among: 'litigationKind', required: true },
      acceptedOn: today('受理日期'),
      caseNumber,
    },
  },
  'decide-litigation': {
    fields: {
      caseId: { kind: 'part', label: '行政诉讼', which: 'litigation', required: true },
      instance: { kind: 'choice', label: '审级', among: 'instance' },
      result: { kind: 'choice', label: '结果', among: 'result', required: true },
      concludedOn: today('审结日期'),
      note,
    },
  },
  'order-re-answer': {
    fields: {
      caseId: { kind: 'part', label: '复议或者诉讼', which: 'corrected-case', required: true },
      orderedOn: today('责令日期'),
      dueOn: { kind: 'day', label: '重新答复期限', ahead: true, hint: '决定或者判决未定期限的，不填，按法定答复期限计算。' },
      why: { kind: 'text', label: '说明' },
    },
  },
  'give-re-answer': {
    fields: {
      caseId: { kind: 'part', label: '复议或者诉讼', which: 're-answer', required: true },
      category: { kind: 'category', label: '办理结果', use: 'record-decision', required: true },
      reasons: { kind: 'reasons', label: '法律依据' },
      method: { kind: 'choice', label: '送达方式', among: 'method', required: true },
      answeredOn: today('答复日期'),
      letterNumber,
    },
  },
  'correct-fact': {
    fields: {
      fact: { kind: 'fact', label: '要更正的事实', required: true },
      part: { kind: 'fact-part', label: '哪一次' },
      is: { kind: 'fact-value', label: '更正为', required: true },
      why: { kind: 'text', label: '更正理由', required: true },
    },
  },
  'void-request': {
    grave: true,
    fields: { why },
  },
  'split-request': {
    fields: {
      descriptions: { kind: 'descriptions', label: '另行登记的申请内容', required: true },
      why: { kind: 'text', label: '说明' },
    },
  },
  'correct-personal-fact': {
    fields: {
      field: { kind: 'personal-field', label: '要更正的内容', required: true },
      is: { kind: 'personal-value', label: '更正为', hint: '留空即删去该项。' },
      why: { kind: 'text', label: '更正理由', required: true },
    },
  },
};

/** The form of each verb, as a person fills it in: fields in their order. */
export const verbForms: { readonly [V in Verb]: VerbForm } = forms;
