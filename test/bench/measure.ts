export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

/** Seconds that the work took. */
export const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
};

/** Works through a count with some writers at once; events a second. */
export const rateOf = async (
  count: number,
  writers: number,
  work: (index: number) => Promise<unknown>,
): Promise<number> => {
  let next = 0;
  const writer = async () => {
    for (let index = next++; index < count; index = next++) await work(index);
  };
  const took = await seconds(() => Promise.all(Array.from({ length: writers }, writer)));
  return count / took;
};

export type Verdict = 'passed' | 'missed' | 'machine too busy';

/** Prints both absolutes and the ratio; a baseline too slow says nothing about us. */
export const compare = (
  what: string,
  ours: readonly number[],
  raw: readonly number[],
  { atLeast, baseline, unit }: { atLeast: number; baseline: number; unit: string },
): Verdict => {
  const ratio = median(ours.map((value, index) => value / (raw[index] ?? Number.NaN)));
  const busy = median(raw) < baseline;
  const verdict = busy ? 'machine too busy' : ratio >= atLeast ? 'passed' : 'missed';
  const figure = (values: readonly number[]) => Math.round(median(values)).toLocaleString('en');
  console.log(
    `${what}: ours ${figure(ours)} ${unit}, raw ${figure(raw)} ${unit}, ` +
      `ratio ${ratio.toFixed(2)} (at least ${atLeast.toFixed(2)}) — ${verdict}`,
  );
  return verdict;
};
