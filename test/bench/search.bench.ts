import { RequestCounts, RequestList } from '@tracker/read-models';
import { purgeDestroyedKeys } from '@tracker/runtime';
import { benchOrgan, numberOf } from './history.js';
import { percentile, seconds, type Verdict } from './measure.js';
import type { BenchOffice } from './office.js';
import { applicantOf, placeOf } from './words.js';

const timed = async (times: number, work: (index: number) => Promise<unknown>) => {
  const took: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const started = performance.now();
    await work(index);
    took.push(performance.now() - started);
  }
  return percentile(took, 0.95);
};

/** What people type, from the rarest to what every request holds. */
const asked: readonly (readonly [what: string, text: (serial: number) => string])[] = [
  ['a number', numberOf],
  ['part of a number', (serial) => numberOf(serial).slice(-5)],
  ['a letter', (serial) => `〔${serial - (serial % 10) + 1}〕`],
  ['a place', placeOf],
  ['a place and a matter', (serial) => `${placeOf(serial)} 补偿`],
  ['a name', applicantOf],
  ['a surname', (serial) => applicantOf(serial).slice(0, 1)],
  ['a word of every eighth', () => '环境影响'],
  ['a word of every fourth', () => '补偿'],
  ['a word of every request', () => '公开'],
  ['two common words', () => '申请 2019'],
  ['a word of none', () => '查无此文'],
];

/** The index from nothing, then searches over it: p95 in milliseconds, and first page and counts of the list. */
export const searchBench = async (office: BenchOffice, requests: number): Promise<Verdict> => {
  const { search, searchIndexer } = office.services;
  const built = await seconds(() => searchIndexer.catchUp());
  await office.adapters.dataSource.query('vacuum analyze read.search_entry_2');
  const organ = benchOrgan;
  const purged = await seconds(() => purgeDestroyedKeys(office.adapters));
  const find = (text: string) =>
    search.find({ organ, text, limit: 20, after: null, personal: true });
  const p95s: number[] = [];
  for (const [what, text] of asked) {
    const p95 = await timed(40, (index) => find(text((index * 7919) % requests)));
    const { hits } = await find(text(7919 % requests));
    console.log(`search for ${what}: ${hits.length} on the first page, p95 ${p95.toFixed(1)} ms`);
    p95s.push(p95);
  }
  const searchP95 = Math.max(...p95s);
  const pageP95 = await timed(60, () =>
    new RequestList(office.adapters.dataSource).page({
      organs: [organ],
      today: '2025-06-02',
      filter: { open: true },
      sort: { by: 'urgency', direction: 'asc' },
      limit: 50,
    }),
  );
  const days = { redUntil: '2025-06-04', yellowUntil: '2025-06-09' };
  const counts = new RequestCounts(office.adapters.dataSource);
  const countsP95 = await timed(30, (index) =>
    counts.byStanding(organ, '2025-06-02', days, index % 2 ? {} : { handler: '承办人3' }),
  );
  const verdict = searchP95 <= 200 && pageP95 <= 200 && countsP95 <= 200 ? 'passed' : 'missed';
  console.log(
    `search, ${requests.toLocaleString('en')} requests: index built in ${built.toFixed(1)} s, ` +
      `purged in ${purged.toFixed(1)} s, ` +
      `slowest kind p95 ${searchP95.toFixed(1)} ms, list by urgency p95 ${pageP95.toFixed(1)} ms, ` +
      `counts p95 ${countsP95.toFixed(1)} ms (at most 200) — ${verdict}`,
  );
  return verdict;
};
