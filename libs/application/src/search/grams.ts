/**
 * A text as it is compared: compatibility forms and case folded, blanks and quotation marks gone, one dot
 * for all in names, one pair of brackets for all in which a 文号 holds its year.
 */
export const searchable = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, '')
    .replace(/["'“”‘’„‟「」『』]/gu, '')
    .replace(/[〔【〖[{]/gu, '(')
    .replace(/[〕】〗\]}]/gu, ')')
    .replace(/[•‧∙⋅・]/gu, '·');

/** The words asked for: what stands between blanks, each once, as it is compared. */
export const termsOf = (text: string): readonly string[] => [
  ...new Set(text.split(/\s+/u).flatMap((word) => searchable(word) || [])),
];

const plain = /^[0-9a-z]$/;

/** Every pair of neighbouring characters, and of digits and letters every three. */
export const gramsOf = (text: string): ReadonlySet<string> => {
  const signs = [...searchable(text)];
  const grams = new Set<string>();
  signs.forEach((sign, at) => {
    const next = signs[at + 1];
    if (next === undefined) return;
    grams.add(sign + next);
    if (threeFrom(signs, at)) grams.add(sign + next + signs[at + 2]);
  });
  return grams;
};

/** The single characters of a name: a surname alone is asked for as well. */
export const signsOf = (name: string): ReadonlySet<string> => new Set(searchable(name));

const dots = /[·.]/gu;

/** A name without its dots: 阿依古丽·买买提 is written in one, with a dot of any kind, or a full stop. */
export const undotted = (text: string): string => searchable(text).replace(dots, '');

/**
 * The single characters of a word that may be a name written with other dots than it was registered
 * with, or with none: four characters at least, or a dot among them. Null for any other word.
 */
export const dottedNameSigns = (term: string): ReadonlySet<string> | null => {
  const signs = [...undotted(term)];
  const least = [...searchable(term)].length > signs.length ? 2 : 4;
  const may = signs.length >= least && signs.every((sign) => /\p{Script=Han}/u.test(sign));
  return may ? new Set(signs) : null;
};

/** What must be among the grams of a text that holds this word; as few as suffice. */
export const gramsAsked = (term: string): ReadonlySet<string> => {
  const signs = [...term];
  if (signs.length === 1) return new Set(signs);
  const grams = new Set<string>();
  for (let at = 0; at < signs.length - 1; at += 1) {
    if (threeFrom(signs, at)) grams.add(signs.slice(at, at + 3).join(''));
    else if (!threeFrom(signs, at - 1)) grams.add(signs.slice(at, at + 2).join(''));
  }
  return grams;
};

const threeFrom = (signs: readonly string[], at: number): boolean =>
  at >= 0 && [0, 1, 2].every((step) => plain.test(signs[at + step] ?? ''));
