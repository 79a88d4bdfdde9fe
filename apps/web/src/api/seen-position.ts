let seen: bigint | null = null;

/**
 * The latest position of the log that this page was told of. It goes with every question: the process
 * that answers may not be the one that told.
 */
export const seenPosition = (): bigint | null => seen;

/** Remembers a position, in decimal digits; what is none, or is older, changes nothing. */
export const noteSeen = (position: unknown): void => {
  if (typeof position !== 'string' || !/^\d{1,19}$/.test(position)) return;
  const told = BigInt(position);
  if (seen === null || told > seen) seen = told;
};

/** Remembers where an order landed, by its answer. */
export const noteAnswer = async (response: Response): Promise<void> => {
  if (!response.headers.get('Content-Type')?.includes('json')) return;
  const answer = (await response.clone().json()) as { readonly position?: unknown } | null;
  noteSeen(answer?.position);
};
