import { parseArgs } from 'node:util';
import { findProgram } from '@tracker/testing';
import { forgetTopology } from '../support/topology.js';
import { runCampaign } from './campaign.js';
import { orderLine, recoveryTable } from './figures.js';

/** `npm run campaign -- --faults 300 --seed 7`: faults under load on the cluster topology, then the oracle. */
const { values } = parseArgs({
  options: {
    faults: { type: 'string', default: '300' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const faults = Number(values.faults);
const seed = Number(values.seed);
/** What is wanted is compared with what is queued every two minutes; the rest is for the ringing itself. */
const alarmsWithinMs = 240_000;
const say = (line: string) => process.stdout.write(`${line}\n`);
const redis = findProgram('redis');
const realLog = process.env.KURRENTDB_TEST_URL;
if (!Number.isInteger(faults) || faults < 1 || !Number.isInteger(seed))
  throw new Error('--faults and --seed take whole numbers');
if (!redis) throw new Error('redis-server is not on this machine');

say(
  `seed ${seed}, ${faults} faults; the log is ${realLog ? 'a real KurrentDB' : 'on the KurrentDB test server'}`,
);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
const result = await runCampaign({ faults, seed, redis, realLog, alarmsWithinMs, say });
for (const line of ['', orderLine(result), '', ...recoveryTable(result), '']) say(line);
if (result.findings.length === 0) {
  say('The oracle finds nothing: every acknowledged order stands exactly once.');
  forgetTopology(result.topology);
  process.exit(0);
}
for (const finding of result.findings) say(`FOUND ${finding}`);
say(`seed ${seed}; logs in ${result.topology.logs}`);
process.exit(1);
