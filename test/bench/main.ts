import { useOfficeTime } from '@tracker/platform';
import { alarmsBench } from './alarms.bench.js';
import { appendBench } from './append.bench.js';
import { foldBench } from './fold.bench.js';
import { fillLog } from './history.js';
import { seconds, type Verdict } from './measure.js';
import { benchOffice } from './office.js';
import { queriesBench } from './queries.bench.js';
import { rebuildBench } from './rebuild.bench.js';

useOfficeTime();

const requests = Number(process.env.BENCH_REQUESTS ?? 100_000);
const office = await benchOffice();
const verdicts: Verdict[] = [];
try {
  let events = 0;
  const filled = await seconds(async () => {
    events = await fillLog(office.adapters, office.services.vault, requests);
  });
  console.log(`log of ${events.toLocaleString('en')} events written in ${filled.toFixed(1)} s`);
  const projected = await seconds(() => office.services.projections.catchUp(null, 600_000));
  console.log(`first projection in ${projected.toFixed(1)} s`);
  verdicts.push(await foldBench(office, events));
  verdicts.push(await rebuildBench(office));
  verdicts.push(await queriesBench(office, requests));
  verdicts.push(await appendBench(office, requests));
} finally {
  await office.close();
}
const waiting = await benchOffice();
try {
  await fillLog(waiting.adapters, waiting.services.vault, requests, true);
  await waiting.services.projections.catchUp(null, 600_000);
  console.log(`alarms, ${requests.toLocaleString('en')} open requests`);
  verdicts.push(...(await alarmsBench(waiting)));
} finally {
  await waiting.close();
}
if (verdicts.includes('missed')) process.exitCode = 1;
