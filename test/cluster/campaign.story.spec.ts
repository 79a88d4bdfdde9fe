import { describeWith } from '@tracker/testing';
import { runCampaign } from './campaign/campaign.js';
import { orderLine, recoveryTable } from './campaign/figures.js';
import { forgetTopology } from './support/topology.js';

const faults = 15;
const seed = 7;
/** Two cores are shared with the other suites. */
const few = { organs: 1, pauseMs: 1_500 };

describeWith('redis', 'The cluster topology under 20 clients', (redis) => {
  it(`loses and doubles nothing through ${faults} faults, and needs no hand`, async () => {
    const lines: string[] = [`seed ${seed}`];
    const say = (line: string) => lines.push(line);
    const result = await runCampaign({ ...few, faults, seed, redis, say }).catch((error) => {
      throw new Error(`${lines.join('\n')}\n${error}`);
    });
    say([orderLine(result), ...recoveryTable(result)].join('\n'));
    const { findings, given, recoveries, topology } = result;
    if (findings.length > 0)
      throw new Error([...lines, ...findings.slice(0, 60), `logs: ${topology.logs}`].join('\n'));
    expect(recoveries).toHaveLength(faults);
    expect(given.filter(({ outcome }) => outcome?.kind === 'acknowledged').length).toBeGreaterThan(
      200,
    );
    // Faults that nobody felt would prove nothing.
    expect(given.some(({ attempts }) => attempts > 1)).toBe(true);
    forgetTopology(topology);
  }, 300_000);
});
