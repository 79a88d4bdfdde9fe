import { useOfficeTime } from '@tracker/platform';
import { alarmsBench } from './alarms.bench.js';
import { appendBench } from './append.bench.js';
import { clusterBench } from './cluster.bench.js';
import { desksBench } from './desks.bench.js';
import { foldBench } from './fold.bench.js';
import { fillLog } from './history.js';
import { httpBench } from './http.bench.js';
import { seconds, type Verdict } from './measure.js';
import { movingBench } from './moving.bench.js';
import { type BenchOffice, benchOffice } from './office.js';
import { queriesBench } from './queries.bench.js';
import { rebuildBench } from './rebuild.bench.js';
import { searchBench } from './search.bench.js';
import { supervisionBench } from './supervision.bench.js';

useOfficeTime();

const requests = Number(process.env.BENCH_REQUESTS ?? 100_000);
/** BENCH_ONLY=log, search or alarms leaves the others out; moving and cluster are run only when they are named. */
const only = process.env.BENCH_ONLY;

/** Works with an office whose log holds so many requests, projected. */
const withOffice = async (
  allOpen: boolean,
  work: (office: BenchOffice, events: number) => Promise<readonly Verdict[]>,
): Promise<readonly Verdict[]> => {
  const office = await benchOffice();
  try {
    let events = 0;
    const filled = await seconds(async () => {
      events = await fillLog(office.adapters, office.services.vault, requests, allOpen);
    });
    const projected = await seconds(() => office.services.projections.catchUp(null, 600_000));
    console.log(
      `log of ${events.toLocaleString('en')} events${allOpen ? ', all requests open' : ''}: ` +
        `written in ${filled.toFixed(1)} s, first projection in ${projected.toFixed(1)} s`,
    );
    return await work(office, events);
  } finally {
    await office.close();
  }
};

const log = async (office: BenchOffice, events: number): Promise<readonly Verdict[]> => {
  const verdicts = [
    await foldBench(office, events),
    await rebuildBench(office),
    await queriesBench(office, requests),
    await supervisionBench(office, requests),
    await appendBench(office, requests),
  ];
  await httpBench(office, requests);
  return verdicts;
};

const search = async (office: BenchOffice): Promise<readonly Verdict[]> => [
  await searchBench(office, requests),
  await desksBench(office, requests),
];
const asked = (part: 'log' | 'search' | 'alarms'): boolean => only === undefined || only === part;

const verdicts = [
  ...(asked('log') ? await withOffice(false, log) : []),
  ...(asked('search') ? await withOffice(false, search) : []),
  ...(asked('alarms') ? await withOffice(true, alarmsBench) : []),
  ...(only === 'moving' ? await withOffice(false, movingBench) : []),
];
if (only === 'cluster') await clusterBench();
if (verdicts.includes('missed')) process.exitCode = 1;
