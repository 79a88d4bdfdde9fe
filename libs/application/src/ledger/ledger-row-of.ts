import type { KnownRequest } from '@tracker/domain';
import {
  type CaseResultCode,
  caseResults,
  type LedgerCells,
  litigationKinds,
} from '@tracker/ledger';
import { applicantTypes, channels, decisionCategory, ledgerTextOf } from '@tracker/statute';
import type { OpenedPersonalFacts } from '../requests/personal-facts.js';

const methodText = {
  post: '邮寄',
  'in-person': '当面',
  electronic: '电子',
  entrusted: '委托送达',
} as const;

const textOf = <Code>(words: Readonly<Record<string, Code>>, code: Code | null | undefined) =>
  Object.keys(words).find((text) => words[text] === code) ?? null;

const resultText = (result: CaseResultCode | null | undefined) => textOf(caseResults, result);

/** A request as a row of the 台账, in the import format's columns: it imports again unchanged. */
export const ledgerRowOf = (request: KnownRequest, personal: OpenedPersonalFacts): LedgerCells => {
  const supplement = request.supplements.at(-1);
  const consultation = request.consultations.at(-1);
  const extension = request.extensions.at(-1);
  const fee = request.fees.at(-1);
  const review = request.reviews.at(-1);
  const suit = request.litigations.at(-1);
  const category = request.closing && decisionCategory(request.closing.category);
  const cells: Record<keyof LedgerCells & string, string | null | undefined> = {
    登记编号: request.number,
    收到日期: request.receivedOn,
    收到方式: channels.find(({ code }) => code === request.channel)?.label,
    申请人类型: applicantTypes.find(({ code }) => code === request.applicantType)?.label,
    申请人: personal.applicantName,
    证件号码: personal.idNumber,
    电话: personal.phone,
    邮箱: personal.email,
    地址: personal.address,
    申请内容: personal.description,
    补正告知日期: supplement?.noticeOn,
    补正期限: supplement?.periodEndsOn,
    收到补正日期: supplement?.receivedOn,
    征求意见发出日期: consultation?.sentOn,
    第三方收到日期: consultation?.receivedOn,
    第三方回复日期: consultation?.answeredOn,
    说明理由告知日期: request.reasonsNoticeOn,
    延迟答复日期: request.delayedReplyOn,
    延期告知日期: extension?.noticeOn,
    延长天数: extension && String(extension.workingDays),
    收费通知日期: fee?.noticeReceivedOn,
    收费金额: fee?.amount === undefined || fee.amount === null ? null : String(fee.amount),
    缴费日期: fee?.paidOn,
    办理结果: category && ledgerTextOf(category),
    办结日期: request.closing?.closedOn,
    答复文号: request.reply?.letterNumber,
    答复日期: request.reply?.letterOn,
    行政复议受理日期: review?.acceptedOn,
    行政复议结果: resultText(review?.result),
    行政复议审结日期: review?.concludedOn,
    行政诉讼类型: textOf(litigationKinds, suit?.kind),
    行政诉讼受理日期: suit?.acceptedOn,
    行政诉讼结果: resultText(suit?.result),
    行政诉讼审结日期: suit?.concludedOn,
    备注: personal.remark,
    邮件单号: personal.mailNumber,
    提交日期: request.submittedOn,
    证件类型: null,
    联系人: personal.contactPerson,
    提供形式: null,
    获取方式: null,
    征求意见对象: null,
    收费方式: null,
    承办机构: request.unit,
    承办人: request.handler,
    法律依据: null,
    送达方式: request.reply?.method && methodText[request.reply.method],
    送达日期: request.reply?.deliveredOn ?? null,
    归档号: request.archiveNumber,
  };
  return Object.fromEntries(
    Object.entries(cells).filter(
      ([, value]) => value !== null && value !== undefined && value !== '',
    ),
  ) as LedgerCells;
};
