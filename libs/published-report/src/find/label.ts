import { plain } from './plain.js';
import { similarity } from './similar.js';

/** A printed label may have lost a sign or two, or its end; below this it is another label. */
const alike = 0.6;
/** Without its number a label must be nearly whole. */
const alikeWithoutNumber = 0.8;

const marker = /^(?:\d+[.、]|\([一二三四五六七]\)|[一二三四]、)/;

const parts = (text: string): readonly [mark: string, body: string] => {
  const mark = marker.exec(text)?.[0] ?? '';
  return [mark.replace('、', '.'), text.slice(mark.length)];
};

/** How well a printed text fits a label of the form; 0 where it does not. */
const closeness = (printed: string, label: string): number => {
  if (printed === label) return 2;
  const [mark, body] = parts(printed);
  const [wanted, words] = parts(label);
  if (mark !== '' && mark !== wanted) return 0;
  // 总计 and 其他 head a column too.
  if (mark === '' && body.length < 4) return 0;
  const cut = body.length >= 4 && words.startsWith(body);
  const followed = words.length >= 4 && body.startsWith(words);
  if (cut || followed) return 1;
  const enough = mark === '' ? alikeWithoutNumber : alike;
  // Words of so different a length cannot be alike: most of a page is sorted out here.
  if (Math.min(body.length, words.length) < enough * Math.max(body.length, words.length)) return 0;
  const score = similarity(body, words);
  return score >= enough ? score : 0;
};

/** Which of the labels a printed text is, damaged or cut short as it may be; null where it is none. */
export const labelIn = <Label extends { readonly text: string }>(
  printed: string,
  labels: readonly Label[],
): Label | null => {
  const text = plain(printed);
  if (text.length < 2 || text.length > 80 || /^[\d+\-.,/]*$/.test(text)) return null;
  const found = closestOf(text, labels);
  if (found) return found;
  // A group may stand on the same line: （三）不予 2.其他法律….
  const inner = text.search(/(?<!^|\d)\d[.、]\D/);
  return inner > 0 ? closestOf(text.slice(inner), labels) : null;
};

const closestOf = <Label extends { readonly text: string }>(
  text: string,
  labels: readonly Label[],
): Label | null => {
  let best: Label | null = null;
  let closest = 0;
  for (const label of labels) {
    const score = closeness(text, plain(label.text));
    if (score > closest) {
      best = label;
      closest = score;
    }
  }
  return best;
};
