import { outcomeOf } from '@tracker/application';
import type { Queues } from '@tracker/jobs';
import type { Config, Logger } from '@tracker/platform';
import { select } from '@tracker/read-models';
import {
  type AroundPage,
  type CauseOfJob,
  type OperatorsDoor,
  observedCommand,
  observedJob,
  observedPage,
  observedStore,
  openOperatorsDoor,
  ProcessMetrics,
  startTracing,
} from '@tracker/telemetry';
import type { Adapters } from '../adapters.js';
import { commandLabel, rejectionLabel } from './known-names.js';
import { refuseAway, scrapeSources } from './scrape-sources.js';

export type ObservingOptions = {
  readonly config: Pick<
    Config,
    'METRICS_PORT' | 'METRICS_HOST' | 'OTEL_EXPORTER_OTLP_ENDPOINT' | 'OTEL_SERVICE_NAME'
  >;
  readonly service: 'api' | 'worker';
  readonly version: string;
  readonly logger: Logger;
  readonly say: (line: string) => void;
};

/** Where operators ask: told when the process is about to stop, and closed at its end. */
export type Door = Pick<OperatorsDoor, 'leave' | 'close'>;

const noDoor: Door = { leave: () => {}, close: async () => {} };

/** How a process is watched: what its parts are wrapped with, and where operators ask. */
export type Observing = {
  /** Null where nobody scrapes. */
  readonly metrics: ProcessMetrics | null;
  readonly aroundPage: AroundPage | undefined;
  adapters(adapters: Adapters): Adapters;
  command<Result>(
    name: string,
    work: () => Promise<Result>,
    codeIn?: (result: Result) => string | null,
  ): Promise<Result>;
  job<Result>(queue: string, work: () => Promise<Result>, causeOf?: CauseOfJob): Promise<Result>;
  /** Opens the port for operators, if one is set. */
  open(adapters: Adapters, queues: Queues): Promise<Door>;
  /** Sends the last spans. */
  stop(): Promise<void>;
};

const watching = (metrics: ProcessMetrics | null) => ({
  metrics,
  aroundPage: observedPage(metrics),
  adapters: (adapters: Adapters): Adapters => ({
    ...adapters,
    store: observedStore(adapters.store, metrics),
  }),
  command: observedCommand({
    ...{ metrics, nameOf: commandLabel, codeOf: rejectionLabel, outcomeOf },
  }),
  job: observedJob(metrics),
});

/** Nobody scrapes and nobody collects. */
export const unobserved: Observing = {
  ...watching(null),
  adapters: (adapters) => adapters,
  open: async () => noDoor,
  stop: async () => {},
};

/** By configuration; before anything is opened, so that everything opened is watched. */
export const startObserving = (options: ObservingOptions): Observing => {
  const { config, service, version, logger, say } = options;
  const { METRICS_PORT: port, METRICS_HOST: host, OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } = config;
  const stop = endpoint
    ? startTracing({
        ...{ endpoint, version },
        serviceName: config.OTEL_SERVICE_NAME ?? `foi-tracker-${service}`,
        onFailure: (error) => logger.warn({ error: error?.message }, 'traces were not taken'),
      })
    : async () => {};
  const metrics = port === undefined ? null : new ProcessMetrics({ version, service });
  return {
    ...watching(metrics),
    stop,
    async open({ store, dataSource }, queues) {
      if (metrics === null || port === undefined) return noDoor;
      metrics.scrape(scrapeSources(store, dataSource, queues));
      const checks = {
        log: () => store.head(),
        database: () => select(dataSource, 'select 1'),
        queues: async () => {
          refuseAway(queues);
          return queues.queue('reminders').getJobCounts('waiting');
        },
      };
      const door = await openOperatorsDoor({ port, host, metrics, checks });
      say(`运行指标：${host}:${door.port}/metrics`);
      return door;
    },
  };
};
