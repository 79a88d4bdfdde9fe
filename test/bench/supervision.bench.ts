import { MonthFigures, Supervision } from '@tracker/read-models';
import { benchOrgan } from './history.js';
import { percentile, type Verdict } from './measure.js';
import type { BenchOffice } from './office.js';

const runs = 20;

/** What the dashboard of 督办 asks for at once, of three years: p95 of all together in milliseconds. */
export const supervisionBench = async (
  { adapters }: BenchOffice,
  requests: number,
): Promise<Verdict> => {
  const supervision = new Supervision(adapters.dataSource);
  const figures = new MonthFigures(adapters.dataSource);
  const [from, today, lastDay] = ['2022-07-01', '2025-06-02', '2025-06-09'];
  const took: Record<string, number[]> = {};
  const timed = async (name: string, work: Promise<unknown>) => {
    const started = performance.now();
    await work;
    took[name] = [...(took[name] ?? []), performance.now() - started];
  };
  for (let run = 0; run < runs; run += 1)
    await timed(
      'together',
      Promise.all([
        timed('counts', supervision.counts({ organ: benchOrgan, today, lastDay })),
        timed('load', supervision.load(benchOrgan, today, lastDay)),
        timed('received', figures.received(benchOrgan, from, '2025-06-30')),
        timed('closed', figures.closed(benchOrgan, from, '2025-06-30')),
      ]),
    );
  const told = Object.entries(took).map(([name, ms]) => [name, percentile(ms, 0.95)] as const);
  const slowest = Math.max(...told.map(([, ms]) => ms));
  const verdict = slowest < 200 ? 'passed' : 'missed';
  console.log(
    `supervision, ${requests.toLocaleString('en')} requests: ` +
      `${told.map(([name, ms]) => `${name} p95 ${ms.toFixed(1)} ms`).join(', ')} (under 200) — ${verdict}`,
  );
  return verdict;
};
