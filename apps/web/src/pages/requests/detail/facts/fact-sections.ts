import type { Choices, RequestDetail } from '../queries.js';

export type FactLine = { readonly label: string; readonly value: string; readonly long?: true };
export type FactSection = { readonly title: string; readonly lines: readonly FactLine[] };

type Said = string | number | null | undefined;

const lines = (...pairs: readonly (readonly [string, Said])[]): readonly FactLine[] =>
  pairs.flatMap(([label, value]) =>
    value === null || value === undefined || value === '' ? [] : [{ label, value: String(value) }],
  );

const long = (label: string, value: Said): readonly FactLine[] =>
  lines([label, value]).map((line) => ({ ...line, long: true as const }));

const applicant = ({ personal, paper, applicantTypeLabel }: RequestDetail): FactSection => ({
  title: '申请人',
  lines: [
    ...lines(
      ['姓名或者名称', personal.applicantName],
      ['类型', applicantTypeLabel],
      [paper.idType ?? '证件号码', personal.idNumber],
      ['联系人', personal.contactPerson],
      ['电话', personal.phone],
      ['邮箱', personal.email],
    ),
    ...long('地址', personal.address),
  ],
});

const asked = ({ personal, paper, masked }: RequestDetail): FactSection => ({
  title: '申请内容',
  lines: [
    ...long('内容描述', masked ? '（本岗位不查看申请内容）' : personal.description),
    ...lines(['提供形式', paper.form], ['获取方式', paper.delivery]),
    ...long('备注', personal.remark),
  ],
});

const receipt = ({ request, personal, paper, channelLabel }: RequestDetail): FactSection => ({
  title: '收件与承办',
  lines: lines(
    ['收到方式', channelLabel],
    ['邮件单号', personal.mailNumber],
    ['提交日期', request.submittedOn],
    ['签收日期', request.signedOn],
    ['确认日期', request.confirmedOn],
    ['收到日期', request.receivedOn ?? '尚待与申请人确认'],
    ['登记日期', request.registeredOn],
    ['承办机构', request.unit],
    ['承办人', request.handler],
    ['由申请拆分', paper.splitFrom?.number],
    ['已拆分为', request.splitInto.length > 0 ? `${request.splitInto.length} 件` : null],
  ),
});

type Label = (field: string, code: string | null | undefined) => string | null;

const labels =
  ({ options }: Choices): Label =>
  (field, code) =>
    code ? (options[field]?.find((one) => one.code === code)?.label ?? code) : null;

const numbered = (title: string, all: readonly unknown[], at: number): string =>
  all.length > 1 ? `${title}（${at + 1}）` : title;

const clock = ({ request, parts }: RequestDetail, label: Label): readonly FactSection[] => {
  const partLabel = (id: string) => parts.find((part) => part.id === id)?.label;
  return [
    ...request.supplements.map((one, at, all) => ({
      title: numbered('补正', all, at),
      lines: lines(
        ['告知日期', one.noticeOn],
        ['补正期限', one.periodEndsOn],
        ['收到补正', one.receivedOn ?? '尚未收到'],
      ),
    })),
    ...request.consultations.map((one, at, all) => ({
      title: numbered('征求意见', all, at),
      lines: lines(
        ['对象', partLabel(one.id)],
        ['对方收到', one.receivedOn],
        ['答复', one.answeredOn ?? (one.silentOn ? `逾期未答复（${one.silentOn}）` : '尚未答复')],
        ['意见', label('opinion', one.opinion)],
      ),
    })),
    ...request.extensions.map((one, at, all) => ({
      title: numbered('延期', all, at),
      lines: lines(['告知日期', one.noticeOn], ['延长', `${one.workingDays}个工作日`]),
    })),
    ...request.fees.map((one, at, all) => ({
      title: numbered('收费', all, at),
      lines: lines(
        ['收到通知', one.noticeReceivedOn],
        ['金额', one.amount === null ? null : `${one.amount}元`],
        ['缴费', one.paidOn ?? '尚未缴费'],
      ),
    })),
    {
      title: '说明理由',
      lines: lines(
        ['告知日期', request.reasonsNoticeOn],
        ['收到理由', request.reasonsReceivedOn],
        ['延迟答复日期', request.delayedReplyOn],
      ),
    },
  ];
};

const approvals = { requested: '已送审', returned: '须重新送审', granted: '已通过' } as const;

const outcome = (detail: RequestDetail, label: Label): readonly FactSection[] => {
  const { approval, decision, reply, closing, archiveNumber } = detail.request;
  const articles = [...new Set(decision?.reasons.map(({ article }) => article))];
  return [
    {
      title: '决定与审核',
      lines: lines(
        ['办理结果', decision || closing ? detail.categoryLabel : null],
        ['法律依据', articles.join('、')],
        ['决定日期', decision?.decidedOn],
        ['审核', approval && `${label('subject', approval.subject)}${approvals[approval.status]}`],
      ),
    },
    {
      title: '答复与办结',
      lines: lines(
        ['答复文号', reply?.letterNumber],
        ['答复书日期', reply?.letterOn],
        ['送达方式', label('method', reply?.method)],
        ['寄送日期', reply?.dispatchedOn],
        ['申请人签收', reply?.deliveredOn],
        ['办结日期', closing?.closedOn],
        ['归档号', archiveNumber],
      ),
    },
  ];
};

const remedies = ({ request, parts }: RequestDetail, label: Label): readonly FactSection[] => {
  const cases = [...request.reviews, ...request.litigations];
  const name = (id: string) => parts.find((part) => part.id === id)?.label;
  const order = (id: string) => request.reAnswers.find(({ caseId }) => caseId === id);
  return cases.map((one, at) => ({
    title: numbered('复议与诉讼', cases, at),
    lines: lines(
      ['案件', name(one.id)],
      ['结果', label('result', one.result)],
      ['审结日期', one.concludedOn],
      ['责令重新答复', order(one.id)?.dueOn && `期限${order(one.id)?.dueOn}`],
      ['重新答复', order(one.id)?.answeredOn],
    ),
  }));
};

/** The facts of a request in the order of the paper form; what there is not is not shown. */
export const factSections = (detail: RequestDetail, choices: Choices): readonly FactSection[] => {
  const label = labels(choices);
  return [
    applicant(detail),
    asked(detail),
    receipt(detail),
    ...clock(detail, label),
    ...outcome(detail, label),
    ...remedies(detail, label),
  ].filter((section) => section.lines.length > 0);
};
