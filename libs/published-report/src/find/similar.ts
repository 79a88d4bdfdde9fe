/** Length of the longest common subsequence: the signs that two words share in their order. */
const shared = (a: string, b: string): number => {
  let above = new Array<number>(b.length + 1).fill(0);
  for (const sign of a) {
    const line = [0];
    for (let at = 0; at < b.length; at += 1)
      line.push(
        sign === b[at] ? (above[at] ?? 0) + 1 : Math.max(above[at + 1] ?? 0, line[at] ?? 0),
      );
    above = line;
  }
  return above[b.length] ?? 0;
};

/** From 0, nothing in common, to 1, the same: the part of the longer word that the other shares. */
export const similarity = (a: string, b: string): number =>
  a === '' || b === '' ? 0 : shared(a, b) / Math.max(a.length, b.length);
