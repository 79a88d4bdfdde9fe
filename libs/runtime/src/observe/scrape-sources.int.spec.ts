import { randomUUID } from 'node:crypto';
import { type OpenQueuesOptions, openQueues, queueNames } from '@tracker/jobs';
import { projections } from '@tracker/read-models';
import { describeWith } from '@tracker/testing';
import { type TestOffice, testOffice } from '../../../../test/support/test-office.js';
import { redisServer } from '../../../jobs/test/redis-server.js';
import { scrapeSources } from './scrape-sources.js';

describe('What is asked at a scrape', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await testOffice();
  });
  afterAll(() => office.close());

  const read = async (source: string, options: Partial<OpenQueuesOptions> = {}) => {
    const { store, dataSource, connection } = office.adapters;
    const queues = await openQueues({ postgres: connection, ...options });
    try {
      const asked = scrapeSources(store, dataSource, queues).find(({ name }) => name === source);
      return (await asked?.read()) ?? [];
    } finally {
      await queues.close();
    }
  };

  const append = (organ: string) =>
    office.adapters.store.append(
      `organ-${organ}`,
      [
        {
          ...{ id: randomUUID(), type: 'OrganRenamed', schemaVersion: 1 },
          data: { name: '局' },
          meta: {},
        },
      ],
      'no-stream',
    );

  const counted = async (options: Partial<OpenQueuesOptions>) => {
    const { connection } = office.adapters;
    const queues = await openQueues({ postgres: connection, ...options });
    await queues.addAlarms('mail', [{ id: 'mail-a', payload: {}, delayMs: 0 }]);
    await queues.addAlarms('lapses', [{ id: 'lapse-a', payload: {}, delayMs: 3_600_000 }]);
    await queues.close();
    const readings = await read('queues', options);
    expect(readings).toHaveLength(queueNames.length * 4);
    return readings.filter(({ value }) => value > 0).map(({ labels, value }) => [labels, value]);
  };
  const twoJobs = [
    [{ queue: 'lapses', state: 'delayed' }, 1],
    [{ queue: 'mail', state: 'waiting' }, 1],
  ];

  it('is nothing behind once a model stands at the end of the log', async () => {
    await append('A');
    await office.services.projections.catchUp();
    const readings = await read('projections');
    expect(readings).toHaveLength(projections.length * 5);
    expect(readings.filter(({ value }) => value !== 0)).toEqual([]);
  });

  it('is the distance and the age of what is missing', async () => {
    await append('B');
    await append('C');
    const readings = await read('projections');
    const of = (gauge: string) => readings.filter((one) => one.gauge === gauge);
    expect(of('tracker_projection_lag_positions').map(({ value }) => value)).toEqual(
      projections.map(() => 2),
    );
    for (const { value } of of('tracker_projection_lag_seconds')) {
      expect(value).toBeGreaterThan(0);
      expect(value).toBeLessThan(60);
    }
  });

  it('is what stands still, and what was set aside', async () => {
    await office.adapters.dataSource.query(
      `update read.projection_checkpoint set parked_count = 3,
  halted_reason = case when name = 'deadline' then 'unknown type' end where name in ('deadline', 'request_view')`,
    );
    const told = (await read('projections'))
      .filter(({ gauge, value }) => /halted|parked/.test(gauge) && value > 0)
      .map(({ gauge, labels, value }) => [gauge, labels.model, value]);
    expect(told).toEqual([
      ['tracker_projection_parked_streams', 'deadline', 3],
      ['tracker_projection_halted', 'deadline', 1],
      ['tracker_projection_parked_streams', 'request_view', 3],
    ]);
  });

  it('is the whole log before the search index has begun', async () => {
    const [positions] = await read('search');
    expect(positions?.value).toBe(Number(await office.adapters.store.head()));
    await office.services.searchIndexer.catchUp();
    expect((await read('search')).map(({ value }) => value)).toEqual([0, 0]);
  });

  it('is every queue by state, in PostgreSQL', async () =>
    expect(await counted({})).toEqual(twoJobs));

  describeWith('redis', 'beside Redis', (program) => {
    it('is every queue by state', async () => {
      const redis = await redisServer(program);
      expect(await counted({ queueUrl: redis.url })).toEqual(twoJobs);
      await redis.remove();
    });
  });
});
