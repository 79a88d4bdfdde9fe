/** How many half-width signs a text is wide; Chinese ones count two. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) > 0xff ? 2 : 1), 0);

/** A sign of half width is so many columns of the sheet's own 11 points wide. */
const columnsOfSign = (points: number): number => points / 12;

/** Lines that a text of so many points takes in a column of that width. */
export const linesOf = (text: string, width: number, points: number): number =>
  text
    .split('\n')
    .map((line) => Math.ceil((widthOf(line) * columnsOfSign(points)) / (width - 1)))
    .reduce((sum, lines) => sum + Math.max(1, lines), 0);

/** Height in points of so many lines. Said in the file, as not every program counts them; Excel allows 409. */
export const heightOf = (lines: number): number => Math.min(405, lines * 13.5 + 4);
