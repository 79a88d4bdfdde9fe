/** A number of section one, and the word it stands under. */
export type Told = {
  readonly what: '收到' | '受理' | '办结' | '上年结转' | '结转下年' | '结转' | '复议' | '诉讼';
  readonly value: number;
  /** The words it was read from. */
  readonly words: string;
};

type Pattern = { readonly what: Told['what']; readonly words: RegExp };

// A number belongs to the word before it as long as no other number, stop or word of the list comes between.
const gap = (not = '') => `[^0-9，。；;、,.\\n（(${not}]{0,24}?`;
const pieces = '(?:共|共计|合计|总计|为|约)?\\s*([0-9]{1,9})\\s*[件宗份起]';

const patterns: readonly Pattern[] = [
  {
    what: '上年结转',
    words: new RegExp(`(?:上年|上一年度?|往年)(?:度)?(?:结转|转结)${gap()}${pieces}`, 'g'),
  },
  {
    what: '结转下年',
    words: new RegExp(`(?:结转|转入?)(?:至|到)?(?:下年|下一年)度?${gap()}${pieces}`, 'g'),
  },
  {
    what: '结转',
    words: new RegExp(`(?<!上年|年度|一年|往年)结转(?!下|至下|到下)${gap()}${pieces}`, 'g'),
  },
  {
    what: '收到',
    words: new RegExp(`(?:新收|收到|接收)${gap('复诉')}申请${gap('复诉')}${pieces}`, 'g'),
  },
  { what: '受理', words: new RegExp(`受理${gap('复诉')}申请${gap('复诉')}${pieces}`, 'g') },
  { what: '办结', words: new RegExp(`办结${gap('复诉')}${pieces}`, 'g') },
  { what: '复议', words: new RegExp(`行政复议${gap('诉')}${pieces}`, 'g') },
  { what: '诉讼', words: new RegExp(`行政诉讼${gap('复')}${pieces}`, 'g') },
];

/** 全角 digits and thousands marks read as plain ones; everything else stays as it was typed. */
const plain = (text: string): string =>
  text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/(\d)[,，](?=\d{3}(?!\d))/g, '$1');

/**
 * The numbers that section one tells of requests, reviews and suits. Only a number directly after its
 * word is taken; what cannot be told apart is left alone, for a warning must be worth reading.
 */
export const numbersTold = (text: string): readonly Told[] => {
  const read = plain(text);
  const found: (Told & { readonly at: number })[] = [];
  for (const { what, words } of patterns) {
    for (const match of read.matchAll(words)) {
      const end = match.index + match[0].length;
      if (found.some((one) => one.at === end)) continue;
      found.push({ what, value: Number(match[1]), words: match[0], at: end });
    }
  }
  return found.sort((a, b) => a.at - b.at).map(({ at: _at, ...told }) => told);
};
