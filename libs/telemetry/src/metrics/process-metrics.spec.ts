import { setTimeout as pause } from 'node:timers/promises';
import type { ScrapeSource } from './gauge-table.js';
import { ProcessMetrics } from './process-metrics.js';

const metrics = () => new ProcessMetrics({ version: '1.2.3', service: 'worker' });

const search = (read: ScrapeSource['read']): ScrapeSource => ({
  name: 'search',
  gauges: ['tracker_search_lag_seconds'],
  read,
});
const queues = (read: ScrapeSource['read']): ScrapeSource => ({
  name: 'queues',
  gauges: ['tracker_queue_jobs'],
  read,
});
const lag = { gauge: 'tracker_search_lag_seconds', labels: {}, value: 3 } as const;
const job = {
  gauge: 'tracker_queue_jobs',
  labels: { queue: 'mail', state: 'failed' },
  value: 2,
} as const;

const linesOf = async (one: ProcessMetrics, name: string): Promise<readonly string[]> =>
  (await one.text()).text.split('\n').filter((line) => line.startsWith(name));

describe('The metrics of a process', () => {
  it('tell the release', async () =>
    expect(await linesOf(metrics(), 'tracker_build_info')).toEqual([
      `tracker_build_info{version="1.2.3",service="worker",node="${process.version}"} 1`,
    ]));

  it('count an append that came again, and one whose end is not known', async () => {
    const one = metrics();
    one.append('unknown', false, 0.1);
    one.append('appended', true, 0.1);
    expect(await linesOf(one, 'tracker_log_append_retries_total')).toEqual([
      'tracker_log_append_retries_total 1',
    ]);
    expect(await linesOf(one, 'tracker_log_append_unknown_total')).toEqual([
      'tracker_log_append_unknown_total 1',
    ]);
  });

  it('count a rejected order by its code only', async () => {
    const one = metrics();
    one.command('extend-period', 'rejected', 'due-date-passed', 0.01);
    one.command('extend-period', 'accepted', null, 0.01);
    expect(await linesOf(one, 'tracker_commands_rejected_total')).toEqual([
      'tracker_commands_rejected_total{code="due-date-passed"} 1',
    ]);
  });
});

describe('A scrape', () => {
  it('asks its sources each time', async () => {
    const one = metrics();
    let asked = 0;
    one.scrape([search(async () => [{ ...lag, value: ++asked }])]);
    await one.text();
    expect(await linesOf(one, 'tracker_search_lag_seconds')).toEqual([
      'tracker_search_lag_seconds 2',
    ]);
  });

  it('leaves out what does not answer, counts it, and tells the rest in time', async () => {
    const one = metrics();
    let hangs = false;
    const never = new Promise<never>(() => {});
    const read = () => (hangs ? never : Promise.resolve([lag]));
    one.scrape([search(read), queues(async () => [job])], 50);
    expect(await linesOf(one, 'tracker_search_lag_seconds')).toHaveLength(1);
    hangs = true;
    const began = performance.now();
    expect(await linesOf(one, 'tracker_search_lag_seconds')).toEqual([]);
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(await linesOf(one, 'tracker_queue_jobs')).toHaveLength(1);
    expect(await linesOf(one, 'tracker_scrape_failures_total')).toEqual([
      'tracker_scrape_failures_total{source="search"} 3',
      'tracker_scrape_failures_total{source="queues"} 0',
    ]);
  });

  it('does not ask a source that hangs a second time', async () => {
    const one = metrics();
    let asked = 0;
    const slow = async () => {
      asked += 1;
      await pause(150);
      return [lag];
    };
    one.scrape([search(slow)], 20);
    await one.text();
    await one.text();
    expect(asked).toBe(1);
    await pause(200);
    await one.text();
    expect(asked).toBe(2);
  });

  it('asks a source that never answered once more after a minute', async () => {
    const one = metrics();
    let asked = 0;
    const now = jest.spyOn(performance, 'now');
    const read = () => {
      asked += 1;
      return asked === 1 ? new Promise<never>(() => {}) : Promise.resolve([lag]);
    };
    one.scrape([search(read)], 20);
    now.mockReturnValue(0);
    await one.text();
    now.mockReturnValue(59_000);
    await one.text();
    expect(asked).toBe(1);
    now.mockReturnValue(60_000);
    expect(await linesOf(one, 'tracker_search_lag_seconds')).toHaveLength(1);
    now.mockRestore();
  });

  it('leaves out a labelled gauge whose source failed', async () => {
    const one = metrics();
    let fails = false;
    const read = async () => {
      if (fails) throw new Error('away');
      return [job];
    };
    one.scrape([queues(read)]);
    expect(await linesOf(one, 'tracker_queue_jobs')).toHaveLength(1);
    fails = true;
    expect(await linesOf(one, 'tracker_queue_jobs')).toEqual([]);
  });
});
