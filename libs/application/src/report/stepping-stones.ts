import type { OrganLog } from './organ-log.js';

/** Folds kept along the log of an organ, however long it is. */
const stonesKept = 16;

/** A reading keeps what it holds after so many positions: any later one has at most that far to go. */
export const stepFor = (until: bigint): bigint => until / BigInt(stonesKept) + 1n;

/** The one of these that has come furthest and serves. */
export const furthest = (
  stones: readonly OrganLog[],
  serves: (stone: OrganLog) => boolean,
): OrganLog | null => stones.findLast(serves) ?? null;

/**
 * The stones in order of the log with one more. What does not change between two stones they share, so
 * each costs little; where they are too many, the one goes that leaves the smallest gap, the last stays.
 */
export const withStone = (stones: readonly OrganLog[], one: OrganLog): readonly OrganLog[] => {
  if (one.readTo === null) return stones;
  const others = stones.filter(({ readTo }) => readTo !== one.readTo);
  const all = [...others, one].sort((a, b) => (at(a) < at(b) ? -1 : 1));
  if (all.length <= 2 * stonesKept) return all;
  const gaps = all.slice(0, -1).map((_, n) => at(all[n + 1]) - at(all[n - 1]));
  const least = gaps.reduce((best, gap, n) => (gap < (gaps[best] ?? gap) ? n : best), 0);
  return all.filter((_, n) => n !== least);
};

const at = (stone: OrganLog | undefined): bigint => stone?.readTo ?? 0n;
