import { distinctDays, type NoticedDays, type NoticedHoliday } from './noticed-days.js';
import { readSentence } from './read-sentence.js';

export type NoticeOptions = {
  readonly year: number;
  /** The arrangement that an amending notice changes; its other days stay. Absent: the text is whole. */
  readonly base?: {
    readonly restDays: readonly string[];
    readonly makeUpWorkdays: readonly string[];
  };
};

const numbering = /^(?:\(?[一二三四五六七八九十]{1,3}[)、.]+|\d{1,2}[.、)]+)/;
const heading = /^([^\d:()]{2,16}):/;

/** Half-width signs and digits, no blanks, one sentence each. */
const sentencesOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .split(/[。;\n\r]/)
    .map((sentence) => sentence.replace(/\s/g, '').replace(numbering, ''))
    .filter((sentence) => sentence !== '');

/**
 * The days off and make-up working days in the words of a yearly notice of the 国务院办公厅, as
 * typed or pasted. What cannot be read is named in `faults`: nothing is guessed and no date dropped.
 */
export const parseNotice = (text: string, { year, base }: NoticeOptions): NoticedDays => {
  const holidays: NoticedHoliday[] = [];
  const faults: NoticedDays['faults'][number][] = [];
  const passedOver: string[] = [];
  let holiday = '';
  for (const sentence of sentencesOf(text)) {
    const head = heading.exec(sentence);
    if (head) holiday = head[1] ?? '';
    const words = head ? sentence.slice(head[0].length) : sentence;
    const read = readSentence(words, { year, holiday }, base?.restDays ?? []);
    faults.push(...read.faults);
    if (read.passedOver) passedOver.push(words);
    if (read.restDays.length + read.makeUpWorkdays.length > 0)
      holidays.push({ name: holiday, ...read });
  }
  const rest = holidays.flatMap(({ restDays }) => restDays);
  const work = holidays.flatMap(({ makeUpWorkdays }) => makeUpWorkdays);
  if (rest.length === 0 && faults.length === 0)
    faults.push({ text: text.trim().slice(0, 40), why: '没有读到任何放假日期' });
  const both = distinctDays(rest.filter((day) => work.includes(day)));
  faults.push(...both.map((day) => ({ text: day, why: '既写明放假，又写明上班' })));
  const kept = (days: readonly string[] = [], other: readonly string[]) =>
    days.filter((day) => !other.includes(day));
  return {
    restDays: distinctDays([...kept(base?.restDays, work), ...rest]),
    makeUpWorkdays: distinctDays([...kept(base?.makeUpWorkdays, rest), ...work]),
    holidays: byName(holidays),
    faults,
    passedOver,
  };
};

const byName = (holidays: readonly NoticedHoliday[]): readonly NoticedHoliday[] =>
  [...new Set(holidays.map(({ name }) => name))].map((name) => {
    const same = holidays.filter((one) => one.name === name);
    return {
      name,
      restDays: distinctDays(same.flatMap(({ restDays }) => restDays)),
      makeUpWorkdays: distinctDays(same.flatMap(({ makeUpWorkdays }) => makeUpWorkdays)),
    };
  });
