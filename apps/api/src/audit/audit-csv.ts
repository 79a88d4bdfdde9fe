import { formatOfficeTime } from './office-time.js';

type Row = {
  readonly at: string;
  readonly actor: { readonly name: string };
  readonly label: string;
  readonly what: string;
  readonly number: string | null;
  readonly position: string | null;
};

const byteOrderMark = '\uFEFF';
const columns = ['时间', '人员', '操作', '内容', '登记编号', '日志位置'];

/** What a spreadsheet would take for a formula is kept as text. */
const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
const lineOf = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;

/** The head of the file, marked so that Excel reads it as UTF-8. */
export const auditCsvHead = `${byteOrderMark}${lineOf(columns)}`;

/** One line of the file, times as the office's clock shows them. */
export const auditCsvLine = ({ at, actor, label, what, number, position }: Row): string =>
  lineOf([formatOfficeTime(at), actor.name, label, what, number ?? '', position ?? '']);
