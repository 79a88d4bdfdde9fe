import type { EventStore } from '@tracker/event-store';
import { type Queues, queueNames } from '@tracker/jobs';
import { modelStandings, projections, SearchRows } from '@tracker/read-models';
import type { Reading, ScrapeSource } from '@tracker/telemetry';
import type { DataSource } from 'typeorm';

/** States of a job that are counted; `done` ones are gone or kept for the board only. */
export const jobStates = ['waiting', 'active', 'delayed', 'failed'] as const;

const models = projections.map(({ name }) => name);

type Lag = { readonly positions: number; readonly seconds: number };

/** How far each position is behind the log; the same position is looked up once. */
const lags = async (
  store: Pick<EventStore, 'head' | 'readAll'>,
  positions: readonly (bigint | null)[],
): Promise<(position: bigint | null) => Lag> => {
  const head = await store.head();
  const oldest = new Map<bigint | null, number>();
  for (const position of new Set(positions)) {
    if (head === null || (position !== null && position >= head)) continue;
    const [next] = await store.readAll({ after: position, maxCount: 1 });
    const age = next ? (Date.now() - Date.parse(next.recordedAt)) / 1_000 : 0;
    oldest.set(position, Math.max(0, age));
  }
  return (position) => ({
    positions: Math.max(0, Number((head ?? 0n) - (position ?? 0n))),
    seconds: oldest.get(position) ?? 0,
  });
};

const projectionSource = (store: EventStore, db: DataSource): ScrapeSource => ({
  name: 'projections',
  gauges: [
    'tracker_projection_lag_positions',
    'tracker_projection_lag_seconds',
    'tracker_projection_parked_streams',
    'tracker_projection_halted',
    'tracker_projection_running',
  ],
  read: async () => {
    const standings = (await modelStandings(db)).filter(({ name }) => models.includes(name));
    const lagOf = await lags(
      store,
      standings.map(({ position }) => position),
    );
    return standings.flatMap(({ name, position, parked, haltedReason, holder }): Reading[] => {
      const labels = { model: name };
      const { positions, seconds } = lagOf(position);
      return [
        { gauge: 'tracker_projection_lag_positions', labels, value: positions },
        { gauge: 'tracker_projection_lag_seconds', labels, value: seconds },
        { gauge: 'tracker_projection_parked_streams', labels, value: parked },
        { gauge: 'tracker_projection_halted', labels, value: haltedReason === null ? 0 : 1 },
        { gauge: 'tracker_projection_running', labels, value: holder === null ? 0 : 1 },
      ];
    });
  },
});

const searchSource = (store: EventStore, db: DataSource): ScrapeSource => ({
  name: 'search',
  gauges: ['tracker_search_lag_positions', 'tracker_search_lag_seconds'],
  read: async () => {
    const position = (await new SearchRows(db).checkpoint())?.position ?? null;
    const { positions, seconds } = (await lags(store, [position]))(position);
    return [
      { gauge: 'tracker_search_lag_positions', labels: {}, value: positions },
      { gauge: 'tracker_search_lag_seconds', labels: {}, value: seconds },
    ];
  },
});

/** A Redis that is away is not asked: the answer would come when it is back, and not before. */
export const refuseAway = (queues: Pick<Queues, 'isAway'>): void => {
  if (queues.isAway()) throw new Error('the queues are away');
};

const queueSource = (queues: Queues): ScrapeSource => ({
  name: 'queues',
  gauges: ['tracker_queue_jobs'],
  read: async () => {
    refuseAway(queues);
    const counted = await Promise.all(
      queueNames.map(async (queue) => {
        const counts = await queues.queue(queue).getJobCounts(...jobStates);
        return jobStates.map((state): Reading => {
          const labels = { queue, state };
          return { gauge: 'tracker_queue_jobs', labels, value: counts[state] ?? 0 };
        });
      }),
    );
    return counted.flat();
  },
});

/** What is asked at a scrape: read models, search index, queues. */
export const scrapeSources = (
  store: EventStore,
  db: DataSource,
  queues: Queues,
): readonly ScrapeSource[] => [
  projectionSource(store, db),
  searchSource(store, db),
  queueSource(queues),
];
