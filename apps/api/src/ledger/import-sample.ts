import type { LedgerRow } from '@tracker/ledger';
import { maskedName } from '../requests/mask.js';
import type { ImportView } from './import-shapes.js';

const excerptLength = 30;

const excerpt = (text: string | null): string | null => {
  if (text === null) return null;
  const signs = [...text.replace(/\s+/g, ' ')];
  return signs.length > excerptLength
    ? `${signs.slice(0, excerptLength).join('')}…`
    : signs.join('');
};

/** A row as it was understood, so that one sees before the import whether the columns were taken rightly. */
export const sampleOf = (row: LedgerRow): ImportView['sample'][number] => ({
  row: row.row,
  number: row.number,
  receivedOn: row.receivedOn,
  channel: row.cells.收到方式 ?? '',
  applicantType: row.cells.申请人类型 ?? '',
  applicantName: maskedName(row.applicantName),
  description: excerpt(row.description),
  result: row.result?.text ?? null,
  closedOn: row.closedOn,
});
