/** What two texts are compared by: letters, digits and Chinese characters in one form, nothing else. */
export const bareText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    // What every application says tells none from another.
    .replace(/^(本人)?(请求|申请|要求|请)*(依法)?(公开|获取|提供)?/u, '');

const bigramsOf = (text: string): ReadonlyMap<string, number> => {
  const signs = [...bareText(text)];
  const counts = new Map<string, number>();
  const single = signs.length === 1 ? signs : [];
  const pairs = signs.slice(1).map((sign, index) => `${signs[index]}${sign}`);
  for (const bigram of [...single, ...pairs]) counts.set(bigram, (counts.get(bigram) ?? 0) + 1);
  return counts;
};

const sizeOf = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);

/**
 * How alike two descriptions are, 0 to 1: twice the bigrams they share over all they have (Dice).
 * Texts without a letter are like none.
 */
export const similarity = (one: string, other: string): number => {
  const [a, b] = [bigramsOf(one), bigramsOf(other)];
  const all = sizeOf(a) + sizeOf(b);
  if (all === 0) return 0;
  let shared = 0;
  for (const [bigram, count] of a) shared += Math.min(count, b.get(bigram) ?? 0);
  return (2 * shared) / all;
};

/** From here on two descriptions are shown as alike; nothing is ever refused for it. */
export const alikeFrom = 0.45;
