import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AlarmDesk } from '@tracker/alarm-desk';
import { RequestVerbHandler } from '@tracker/application';
import { JobsModule, openQueues, type Queues, Reconciler } from '@tracker/jobs';
import type { Clock, Config, Logger } from '@tracker/platform';
import type { Adapters } from '../adapters.js';
import { keepHouse } from '../housekeeping.js';
import { nestLogger } from '../nest-logger.js';
import { causeIn } from '../observe/cause-of-alarm.js';
import { type Observing, unobserved } from '../observe/observing.js';
import type { Services } from '../services.js';
import { onlyHere } from '../shared/only-here.js';
import { QueueUnreachable } from '../start-failure.js';
import { channelsOf } from './channels.js';
import { processors } from './processors.js';
import { WakefulDesk } from './wakeful-desk.js';

export type AlarmOptions = {
  readonly services: Services;
  readonly adapters: Pick<Adapters, 'profile' | 'connection' | 'dataSource'>;
  readonly config: Pick<
    Config,
    'QUEUE_URL' | 'SMTP_URL' | 'MAIL_FROM' | 'ALARM_WEBHOOK_URL' | 'ALARM_WEBHOOK_SECRET'
  >;
  readonly logger: Logger;
  /** Who watches; nobody by default. */
  readonly observing?: Pick<Observing, 'command' | 'job'>;
  /** That of the services by default. */
  readonly clock?: Clock;
  /** Between two comparisons of what is wanted with what is queued. */
  readonly everyMs?: number;
};

export type Alarms = {
  readonly queues: Queues;
  /** Compares now; resolves when done. */
  reconcile(): Promise<void>;
  /** Lets running jobs end and gives every connection back. */
  stop(): Promise<void>;
};

const twoMinutes = 120_000;
const patienceMs = 5_000;

/**
 * Makes alarms ring in this process: queues, workers and the reconciler. A Redis that is away is waited
 * for, beside an embedded database it is thrown.
 */
export const startAlarms = async (options: AlarmOptions): Promise<Alarms> => {
  const {
    services,
    adapters,
    config,
    logger,
    everyMs = twoMinutes,
    observing = unobserved,
  } = options;
  const { store, calendar, organs, requests, runner, projections } = services;
  const failed = (what: string) => (error: unknown) =>
    logger.error({ error: String(error) }, `${what} failed`);
  const queues = await openQueues({
    queueUrl: config.QUEUE_URL,
    // Of several processes on several machines, none may depend on the order in which they start.
    awaitRedis: adapters.profile !== 'embedded',
    postgres: adapters.connection,
    onError: (error, queue) => logger.warn({ error: error.message, queue }, 'queue'),
  }).catch((cause: unknown) => {
    throw config.QUEUE_URL ? new QueueUnreachable(cause) : cause;
  });
  if (queues.isAway()) logger.warn('the queue is away; alarms ring once it is there');
  const channels = channelsOf(config);
  const verbs = new RequestVerbHandler(runner, organs, calendar);
  const desk = new AlarmDesk({
    ...{ dataSource: adapters.dataSource, clock: options.clock ?? services.clock },
    ...{ store, calendar, organs, requests, ...channels },
    give: (command) => observing.command(command.order.command, () => verbs.execute(command)),
  });
  const reconciler = new Reconciler({
    ...{ queues, everyMs, onError: failed('reconciling') },
    // Whoever is at it looks for all processes.
    run: () => onlyHere(adapters.dataSource, 'reconcile', () => desk.reconcile(queues)),
  });
  const readSide = async () => {
    const head = await store.head();
    return head === null || projections.waitFor(head, patienceMs);
  };
  const wakeful = new WakefulDesk({
    ...{ desk, queues, reconciler, readSide, onError: failed('telling') },
    ...{ job: observing.job, causeOf: causeIn(store) },
    keepHouse: async () => void (await keepHouse(services, adapters.dataSource)),
  });

  @Module({
    imports: [JobsModule.register(queues)],
    providers: [{ provide: WakefulDesk, useValue: wakeful }, ...processors],
  })
  class AlarmsModule {}

  const closeChannels = async () => channels.mailer?.close();
  try {
    const logs = { logger: nestLogger(logger), abortOnError: false };
    const app = await NestFactory.createApplicationContext(AlarmsModule, logs);
    // What is wanted is looked up beside the start, which must not wait for a hundred thousand requests.
    void reconciler.start();
    return {
      queues,
      reconcile: () => reconciler.request(),
      async stop() {
        await reconciler.stop();
        await app.close();
        await wakeful.stop();
        await queues.close();
        await closeChannels();
      },
    };
  } catch (error) {
    await queues.close();
    await closeChannels();
    throw error;
  }
};
