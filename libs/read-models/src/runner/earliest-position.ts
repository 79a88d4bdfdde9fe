/** The earliest of several positions; null, the beginning of the log, comes before all. */
export const earliestPosition = (positions: readonly (bigint | null)[]): bigint | null => {
  let earliest: bigint | undefined;
  for (const position of positions) {
    if (position === null) return null;
    if (earliest === undefined || position < earliest) earliest = position;
  }
  return earliest ?? null;
};
