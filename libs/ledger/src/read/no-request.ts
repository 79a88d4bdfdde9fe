import { applicantTypeNamed, ledgerResult } from '@tracker/statute';
import { findColumn } from '../columns/find-column.js';
import { readDate } from '../judge/read-date.js';
import { halfWidth } from './clean-text.js';

/** A filled cell of a row under the name of its column; `date` as in the sheet it was read from. */
export type FilledCell = { readonly column: string; readonly text: string; readonly date?: string };

/** What a row is that is no request: a total, a signature or a remark, the names once more, a bare 序号. */
export type LineKind = 'total' | 'footer' | 'head' | 'numbering';

const span =
  '[\\d一二三四五六七八九十]{1,4}[年月季]度?|本[页月季年]度?|上半年|下半年|全[年部]|年度';
const total = `^(?:${span})*(?:合计|总计|小计|共计|累计)`;
const totalWord = new RegExp(`${total}(?:\\([^()]{0,6}\\))?:?$`);
const totalSentence = new RegExp(`${total}:?(?:共|为)?[\\d,]+[件份宗条项]?[。;,]?$`);
const count = /^(?:[-—–/\\]+|[¥￥]?-?[\d,]+(?:\.\d+)?(?:件|份|人|人次|次|宗|条|项|元|天|页|%)?)$/;
const signature =
  /^(?:填表|填报|制表|编制|经办|承办|审核|审批|审签|复核|分管|主管|单位|部门|科室|联系|负责|日期|签字|签名|盖章|电话)[^:]{0,8}(?::|$)/;
const remark = /^(?:注|备注|说明|填表说明|附注):/;
const numbering = /^(?:序号?|顺序号|编号|no\.?|行号)$/i;

const tight = (text: string): string => halfWidth(text).replace(/\s+/g, '');

// A sum in a column of dates is shown as a day of 1900; no request is older than the 条例.
const firstDay = '2000-01-01';
const isDay = ({ text, date }: FilledCell): boolean =>
  date !== undefined ||
  (readDate(text) ?? '') >= firstDay ||
  /^\d{2,4}[./]\d{1,2}([./]\d{1,2})?$/.test(tight(text));
const isCount = ({ text }: FilledCell): boolean =>
  count.test(tight(text)) || (readDate(text) ?? firstDay) < firstDay;

/** Holds what only a request has: when it came, of whom it is, what came of it. */
const holdsRequest = (cells: readonly FilledCell[]): boolean =>
  cells.some((cell) => {
    const kind = findColumn(cell.column)?.kind;
    if (kind === 'date') return isDay(cell);
    if (kind === 'applicant-type') return applicantTypeNamed(tight(cell.text)) !== undefined;
    return kind === 'result' && ledgerResult(cell.text) !== undefined;
  });

const isTotal = (cells: readonly FilledCell[]): boolean => {
  const at = cells.findIndex(
    ({ text }) => totalWord.test(tight(text)) || totalSentence.test(tight(text)),
  );
  if (at < 0) return false;
  // A 序号 may stand before the word, a 登记编号 may not: that is a request called 合计.
  const before = cells.slice(0, at).every((cell) => !findColumn(cell.column) && isCount(cell));
  return (
    before && cells.slice(at + 1).every((cell) => isCount(cell) || totalWord.test(tight(cell.text)))
  );
};

const isFooter = ([first, ...others]: readonly FilledCell[]): boolean => {
  // Under what is asked for, any sentence is a request.
  if (!first || first.column === '申请内容') return false;
  const text = tight(first.text);
  if (signature.test(text)) return true;
  const { kind = 'text' } = findColumn(first.column) ?? {};
  const dated = kind === 'text' && (readDate(first.text) ?? '') >= firstDay;
  return others.length === 0 && (remark.test(text) || dated);
};

const isHeadAgain = (cells: readonly FilledCell[]): boolean =>
  cells.length >= 3 &&
  cells.every(({ column, text }) => tight(text).replace(/[*＊]$/, '') === tight(column));

const isNumbering = ([first, ...others]: readonly FilledCell[]): boolean =>
  first !== undefined &&
  others.length === 0 &&
  numbering.test(tight(first.column)) &&
  /^\d{1,6}$/.test(tight(first.text));

/**
 * What a row is that is certainly no request, else null. `atEnd`: only such rows follow. In doubt it is
 * a request, so that its faults are told.
 */
export const lineKind = (cells: readonly FilledCell[], atEnd: boolean): LineKind | null => {
  if (isHeadAgain(cells)) return 'head';
  if (holdsRequest(cells)) return null;
  if (isTotal(cells)) return 'total';
  if (isNumbering(cells)) return 'numbering';
  return atEnd && isFooter(cells) ? 'footer' : null;
};
