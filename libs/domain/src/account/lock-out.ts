export type LockKind = 'account' | 'address';

type LockRule = {
  /** Failures that cost nothing yet. */
  readonly free: number;
  readonly firstSeconds: number;
  readonly mostSeconds: number;
  /** Failures are forgotten when this long nothing failed. */
  readonly forgetMinutes: number;
};

/** An address may be a whole office behind one router, so it is given more room. */
export const lockRules: Readonly<Record<LockKind, LockRule>> = {
  account: { free: 4, firstSeconds: 60, mostSeconds: 1800, forgetMinutes: 1440 },
  address: { free: 29, firstSeconds: 60, mostSeconds: 900, forgetMinutes: 60 },
};

/** Seconds to wait after this many failures in a row: none at first, then each wait twice the last. */
export const lockSeconds = (kind: LockKind, failures: number): number => {
  const { free, firstSeconds, mostSeconds } = lockRules[kind];
  if (failures <= free) return 0;
  return Math.min(firstSeconds * 2 ** Math.min(failures - free - 1, 20), mostSeconds);
};
