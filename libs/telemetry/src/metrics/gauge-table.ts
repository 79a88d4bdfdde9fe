/** What is read at a scrape, by name: what it says and which labels it has. */
export const gaugeTable = {
  tracker_projection_lag_positions: {
    help: 'Positions between a read model and the end of the log (bytes on KurrentDB).',
    labels: ['model'],
  },
  tracker_projection_lag_seconds: {
    help: 'Age of the oldest event that a read model has not taken in; 0 at the end of the log.',
    labels: ['model'],
  },
  tracker_projection_parked_streams: {
    help: 'Streams that a read model has set aside because an event could not be folded.',
    labels: ['model'],
  },
  tracker_projection_halted: {
    help: '1 while a read model stands still at an event it cannot fold.',
    labels: ['model'],
  },
  tracker_projection_running: {
    help: '1 while some process holds the lease of a read model.',
    labels: ['model'],
  },
  tracker_search_lag_positions: {
    help: 'Positions between the search index and the end of the log (bytes on KurrentDB).',
    labels: [],
  },
  tracker_search_lag_seconds: {
    help: 'Age of the oldest event that the search index has not taken in.',
    labels: [],
  },
  tracker_queue_jobs: { help: 'Jobs by queue and state.', labels: ['queue', 'state'] },
} as const satisfies Record<string, { readonly help: string; readonly labels: readonly string[] }>;

export type GaugeName = keyof typeof gaugeTable;

/** One value of a gauge. */
export type Reading = {
  readonly gauge: GaugeName;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
};

/** Something asked at a scrape; the gauges it names are absent when it does not answer in time. */
export type ScrapeSource = {
  readonly name: string;
  readonly gauges: readonly GaugeName[];
  read(): Promise<readonly Reading[]>;
};
