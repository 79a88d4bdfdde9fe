import { addDays, type LocalDate } from '../../dates/local-date.js';
import { dayPattern, type Reading, readDays } from './day-expression.js';
import type { NoticeFault } from './noticed-days.js';

export type ReadSentence = {
  readonly restDays: readonly LocalDate[];
  readonly makeUpWorkdays: readonly LocalDate[];
  readonly faults: readonly NoticeFault[];
  readonly passedOver: boolean;
};

const anyDay = /\d{1,2}日/;
const clause = /(.*?)(放假|休息|上班)([^\d]*?(?:共)?(\d{1,3})天)?/g;
const extension = new RegExp(`^延长.*假期?(?:至|到)(${dayPattern})`);
const resumption = /^(.*)起(?:正常|照常|恢复)?上班$/;

const nothing: ReadSentence = { restDays: [], makeUpWorkdays: [], faults: [], passedOver: false };
const fault = (text: string, why: string): ReadSentence => ({
  ...nothing,
  faults: [{ text, why }],
});

/** Words around the days of a clause that name no day. */
const bare = (text: string): string =>
  text
    .replace(/^[,、;:]+|(?:调休|不调休|与周末连休|共\d+天)|[,、;:]+$/g, '')
    .replace(/^[,、]+|[,、]+$/g, '');

const clauseOf = (
  [, before = '', verb = '', , count]: RegExpMatchArray,
  reading: Reading,
): ReadSentence => {
  const text = bare(before);
  const read = readDays(text, reading);
  if ('why' in read) return fault(`${text}${verb}`, read.why);
  const { days } = read;
  if (days.length === 0) return fault(`${before}${verb}`, '没有写明日期');
  if (count !== undefined && Number(count) !== days.length)
    return fault(`${text}${verb}，共${count}天`, `写明共 ${count} 天，所列为 ${days.length} 天`);
  return verb === '上班' ? { ...nothing, makeUpWorkdays: days } : { ...nothing, restDays: days };
};

/** 延长春节假期至2月2日: the days after the holiday's last one, which only the notice before it tells. */
const extended = (
  [text = '', until = '']: RegExpExecArray,
  reading: Reading,
  base: readonly LocalDate[],
): ReadSentence => {
  const read = readDays(until, reading);
  if ('why' in read) return fault(text, read.why);
  const [to = ''] = read.days;
  const last = base.filter((day) => day < to).at(-1);
  if (last === undefined || addDays(last, 14) < to)
    return fault(text, '原安排中找不到被延长的假期');
  const days: LocalDate[] = [];
  for (let day = addDays(last, 1); day <= to; day = addDays(day, 1)) days.push(day);
  return { ...nothing, restDays: days };
};

/**
 * Reads one sentence without its full stop, in half-width signs. Every date in it must be accounted
 * for; a recommendation (鼓励…) and the day from which work is resumed fix no day.
 */
export const readSentence = (
  sentence: string,
  reading: Reading,
  base: readonly LocalDate[],
): ReadSentence => {
  if (!anyDay.test(sentence)) return nothing;
  if (/^(?:鼓励|建议|提倡)/.test(sentence)) return { ...nothing, passedOver: true };
  if (new RegExp(`^${dayPattern}$`).test(sentence)) return { ...nothing, passedOver: true };
  const parts = /^延长/.test(sentence) ? sentence.split(/,(?=[^()]*(?:\(|$))/) : [sentence];
  const found: ReadSentence[] = parts.map((part) => {
    const longer = extension.exec(part);
    if (longer) return extended(longer, reading, base);
    if (resumption.test(part)) return { ...nothing, passedOver: true };
    const clauses = [...part.matchAll(clause)];
    if (clauses.length === 0) return fault(part, '没有写明是放假还是上班');
    const read = clauses.map((one) => clauseOf(one, reading));
    const tail = part.slice(clauses.map(([all]) => all).join('').length);
    return joined(anyDay.test(tail) ? [...read, fault(tail, '读不懂')] : read);
  });
  return joined(found);
};

const joined = (found: readonly ReadSentence[]): ReadSentence => ({
  restDays: found.flatMap(({ restDays }) => restDays),
  makeUpWorkdays: found.flatMap(({ makeUpWorkdays }) => makeUpWorkdays),
  faults: found.flatMap(({ faults }) => faults),
  passedOver: found.length > 0 && found.every(({ passedOver }) => passedOver),
});
