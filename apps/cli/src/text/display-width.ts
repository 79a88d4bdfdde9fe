/** Wide in every terminal: CJK, full-width forms, Hangul. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
const invisible = /\p{Mn}|\p{Cf}/u;

/** Columns that a text takes in a terminal: a Chinese character takes two. */
export const displayWidth = (text: string): number => {
  let width = 0;
  for (const character of text)
    width += invisible.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return width;
};

const blanks = (text: string, width: number): string =>
  ' '.repeat(Math.max(0, width - displayWidth(text)));

export const padEnd = (text: string, width: number): string => text + blanks(text, width);
export const padStart = (text: string, width: number): string => blanks(text, width) + text;
