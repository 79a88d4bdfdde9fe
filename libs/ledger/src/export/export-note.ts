/** What an export says of itself in its last line: which rows, of which moment, and how to check them. */
export type ExportNote = {
  readonly organName: string;
  /** The filter in words; empty where all requests are meant. */
  readonly filter: readonly string[];
  /** Position of the log that the rows show. */
  readonly position: string;
  readonly count: number;
  /** Rows of the filter that no ledger holds: void ones, and those whose receipt is not confirmed. */
  readonly leftOut: number;
  /** SHA-256 of the rows as CSV, without header and without this line. */
  readonly digest: string;
};

const mark = '导出说明：';

/** The line as people read it. */
export const noteText = (note: ExportNote): string => {
  const { organName, filter, position, count, leftOut, digest } = note;
  return [
    `${mark}${organName}台账`,
    `筛选条件：${filter.length === 0 ? '无（全部申请）' : filter.join('，')}`,
    `共 ${count} 件${leftOut > 0 ? `，另有 ${leftOut} 件已作废或者尚待确认收到日期，未列入` : ''}`,
    `事件位置 ${position}`,
    `以上各行按 CSV（UTF-8）计算的 SHA-256：${digest}`,
  ].join('；');
};

/** Whether a row is the line of an export and no request. */
export const isNote = (texts: readonly string[]): boolean => {
  const [first, ...rest] = texts;
  return first?.startsWith(mark) === true && rest.every((text) => text === '');
};
