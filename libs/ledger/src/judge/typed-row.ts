import { applicantTypeNamed, channelNamed, type LocalDate, ledgerResult } from '@tracker/statute';
import { caseResults, litigationKinds } from './choices.js';
import type { LedgerCells, LedgerExtra, LedgerRow } from './ledger-row.js';
import { readDate } from './read-date.js';

const supplementOf = (cells: LedgerCells): LedgerRow['supplement'] =>
  cells.补正告知日期 === undefined
    ? null
    : {
        noticeOn: cells.补正告知日期,
        periodEndsOn: cells.补正期限 ?? null,
        receivedOn: cells.收到补正日期 ?? null,
      };

const consultationOf = (cells: LedgerCells): LedgerRow['consultation'] =>
  cells.征求意见发出日期 === undefined
    ? null
    : {
        sentOn: cells.征求意见发出日期,
        receivedOn: cells.第三方收到日期 ?? null,
        answeredOn: cells.第三方回复日期 ?? null,
        party: cells.征求意见对象 ?? null,
      };

const extensionOf = ({ 延期告知日期: noticeOn, 延长天数: days }: LedgerCells) =>
  noticeOn === undefined || days === undefined ? null : { noticeOn, workingDays: Number(days) };

const feeOf = (cells: LedgerCells): LedgerRow['fee'] =>
  cells.收费通知日期 === undefined
    ? null
    : {
        noticeReceivedOn: cells.收费通知日期,
        amount: cells.收费金额 === undefined ? null : Number(cells.收费金额),
        paidOn: cells.缴费日期 ?? null,
      };

const caseOf = (acceptedOn: LocalDate | undefined, result = '', concludedOn?: LocalDate) =>
  acceptedOn === undefined
    ? null
    : { acceptedOn, result: caseResults[result] ?? null, concludedOn: concludedOn ?? null };

const litigationOf = (cells: LedgerCells): LedgerRow['litigation'] => {
  const kind = litigationKinds[cells.行政诉讼类型 ?? ''];
  const suit = caseOf(cells.行政诉讼受理日期, cells.行政诉讼结果, cells.行政诉讼审结日期);
  return suit && kind ? { ...suit, kind } : null;
};

const extraOf = (cells: LedgerCells): LedgerExtra => ({
  mailNumber: cells.邮件单号 ?? null,
  submittedOn: readDate(cells.提交日期 ?? ''),
  idType: cells.证件类型 ?? null,
  contactPerson: cells.联系人 ?? null,
  form: cells.提供形式 ?? null,
  delivery: cells.获取方式 ?? null,
  feeScale: cells.收费方式 ?? null,
  unit: cells.承办机构 ?? null,
  handler: cells.承办人 ?? null,
  legalBasis: cells.法律依据 ?? null,
  deliveryMethod: cells.送达方式 ?? null,
  deliveredOn: readDate(cells.送达日期 ?? ''),
  archiveNumber: cells.归档号 ?? null,
});

/** The typed row of canonical cells without fault; null when a starred cell is missing after all. */
export const typedRow = (
  row: number,
  cells: LedgerCells,
  unknown: Readonly<Record<string, string>>,
): LedgerRow | null => {
  const channel = channelNamed(cells.收到方式 ?? '');
  const applicantType = applicantTypeNamed(cells.申请人类型 ?? '');
  if (!cells.登记编号 || !cells.收到日期 || !channel || !applicantType) return null;
  return {
    row,
    number: cells.登记编号,
    receivedOn: cells.收到日期,
    channel: channel.code,
    applicantType: applicantType.code,
    applicantName: cells.申请人 ?? null,
    idNumber: cells.证件号码 ?? null,
    phone: cells.电话 ?? null,
    email: cells.邮箱 ?? null,
    address: cells.地址 ?? null,
    description: cells.申请内容 ?? null,
    supplement: supplementOf(cells),
    consultation: consultationOf(cells),
    reasonsNoticeOn: cells.说明理由告知日期 ?? null,
    delayedReplyOn: cells.延迟答复日期 ?? null,
    extension: extensionOf(cells),
    fee: feeOf(cells),
    result: ledgerResult(cells.办理结果 ?? '') ?? null,
    closedOn: cells.办结日期 ?? null,
    letterNumber: cells.答复文号 ?? null,
    letterOn: cells.答复日期 ?? null,
    review: caseOf(cells.行政复议受理日期, cells.行政复议结果, cells.行政复议审结日期),
    litigation: litigationOf(cells),
    remark: cells.备注 ?? null,
    extra: extraOf(cells),
    unknown,
    cells,
  };
};
