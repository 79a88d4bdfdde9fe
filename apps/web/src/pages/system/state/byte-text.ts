const units = ['B', 'KB', 'MB', 'GB', 'TB'] as const;

/** 1,536,000 as 1.5 MB; powers of 1024, one decimal below ten. */
export const byteText = (bytes: number): string => {
  const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), units.length - 1);
  const amount = bytes / 1024 ** power;
  return `${amount < 10 && power > 0 ? amount.toFixed(1) : Math.round(amount)} ${units[power]}`;
};
