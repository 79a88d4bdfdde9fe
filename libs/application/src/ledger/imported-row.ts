import type { ImportedFacts } from '@tracker/domain';
import { findColumn, type LedgerRow } from '@tracker/ledger';

type Placed = {
  readonly organ: string;
  readonly importId: string;
  readonly applicantId: string;
};

/** A judged ledger row as the facts that the domain takes in. */
export const importedRow = (row: LedgerRow, placed: Placed): ImportedFacts => {
  const { result, closedOn, extra, cells, unknown } = row;
  const { personal, plain } = cellsByKind(cells);
  return {
    ...placed,
    number: row.number,
    row: row.row,
    cells: plain,
    personalCells: JSON.stringify(personal),
    ...(Object.keys(unknown).length > 0 && { unknownColumns: JSON.stringify(unknown) }),
    channel: row.channel,
    receivedOn: row.receivedOn,
    applicantType: row.applicantType,
    ...present({
      submittedOn: extra.submittedOn,
      applicantName: row.applicantName,
      idType: extra.idType,
      idNumber: row.idNumber,
      contactPerson: extra.contactPerson,
      phone: row.phone,
      email: row.email,
      address: row.address,
      description: row.description,
      form: extra.form,
      delivery: extra.delivery,
      mailNumber: extra.mailNumber,
      remark: row.remark,
      unit: extra.unit,
      handler: extra.handler,
      archiveNumber: extra.archiveNumber,
    }),
    supplement: row.supplement,
    consultation: row.consultation,
    reasonsNoticeOn: row.reasonsNoticeOn,
    delayedReplyOn: row.delayedReplyOn,
    extension: row.extension,
    fee: row.fee,
    outcome: result && closedOn ? { category: result.category, closedOn } : null,
    letterNumber: row.letterNumber,
    letterOn: row.letterOn,
    review: row.review,
    litigation: row.litigation,
  };
};

const present = <T extends Record<string, string | null>>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as {
    [K in keyof T]?: string;
  };

/** Cells apart: what names a person and what does not. */
export const cellsByKind = (cells: Readonly<Record<string, string | undefined>>) => {
  const personal: Record<string, string> = {};
  const plain: Record<string, string> = {};
  for (const [column, value] of Object.entries(cells)) {
    if (value === undefined) continue;
    (findColumn(column)?.personal ? personal : plain)[column] = value;
  }
  return { personal, plain };
};
