import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { claimServing, type ServingClaim } from '@tracker/embedded-postgres';
import type { Config, Logger } from '@tracker/platform';
import {
  type Adapters,
  openAdapters,
  startAlarms,
  startHousekeeping,
  startObserving,
  versionOf,
  whenThere,
  wireServices,
} from '@tracker/runtime';
import { accessOptions } from './access/access-options.js';
import { createApp } from './create-app.js';
import { IdempotencyStore } from './idempotency/idempotency-store.js';
import { offerSetup } from './session/offer-setup.js';
import { stopServing } from './system/stop-serving.js';

export type ServeOptions = {
  readonly config: Config;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly projectRoot: string;
  readonly logger: Logger;
  readonly say: (line: string) => void;
  /** Aborted when it is told to stop: while it starts, that ends the waiting for a database. */
  readonly stopping?: AbortSignal;
};

/** Longer than a proxy keeps an idle connection (nginx 60 s, Caddy 120 s): it is the proxy that closes it. */
const keepAliveMs = 130_000;
const answerWithinMs = 10_000;

/** Another process serves this data folder already. */
export class ServedElsewhere extends Error {}

const claim = async ({ embedded }: Adapters, logger: Logger): Promise<ServingClaim | null> => {
  if (!embedded) return null;
  const { connection } = embedded;
  const asked = { connection, application: 'api', log: (line: string) => logger.info(line) };
  const taken = await claimServing(asked);
  if (taken.granted) return taken;
  const { pid, application } = taken.holder;
  throw new ServedElsewhere(`该数据目录已由进程 ${pid}（${application}）提供服务。`);
};

const addressOf = ({ address, port, family }: AddressInfo): string =>
  `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;

/** Runs the undo of what was begun, last first; each step has its chance. */
const undo = async (steps: (() => Promise<unknown>)[], logger: Logger): Promise<void> => {
  for (const step of steps.reverse())
    await step().catch((error) => logger.error({ error: String(error) }, 'closing failed'));
};

/** Starts everything and listens; resolves to what stops it again in order. */
export const serve = async (options: ServeOptions): Promise<() => Promise<void>> => {
  const { config, logger, say, stopping } = options;
  const steps: (() => Promise<unknown>)[] = [];
  try {
    const version = versionOf(options.projectRoot);
    const observing = startObserving({ config, service: 'api', version, logger, say });
    steps.push(() => observing.stop());
    const leaving = new AbortController();
    const opened = await openAdapters({
      ...{ ...options, application: 'api' },
      ...{ awaitUntil: stopping, leaving: leaving.signal },
    });
    const adapters = observing.adapters(opened);
    steps.push(() => adapters.close());
    const onAway = (error: unknown) => logger.warn({ error: String(error) }, 'database away');
    const patiently = <T>(work: () => Promise<T>): Promise<T> =>
      adapters.profile === 'cluster' ? whenThere(work, { onAway, signal: stopping }) : work();
    const serving = await claim(adapters, logger);
    if (serving?.granted) steps.push(() => serving.release());
    const access = accessOptions(config);
    const services = wireServices(adapters, {
      idleMinutes: config.SESSION_IDLE_MINUTES,
      attachments: {
        maxBytes: config.ATTACHMENT_MAX_MB << 20,
        scanCommand: config.ATTACHMENT_SCAN_COMMAND ?? null,
      },
      onProjectionError: (error) => logger.error({ error: String(error) }, 'projection failed'),
      aroundPage: observing.aroundPage,
    });
    services.projections.start();
    steps.push(() => services.projections.stop());
    const housekeeping = startHousekeeping(services, adapters.dataSource, logger);
    steps.push(() => housekeeping.stop());
    const alarms = await startAlarms({ services, adapters, config, logger, observing });
    steps.push(() => alarms.stop());
    const door = await observing.open(adapters, alarms.queues);
    steps.push(() => door.close());
    const desks = join(options.projectRoot, 'dist', 'web');
    const app = await createApp({
      services,
      adapters,
      logger,
      queues: alarms.queues,
      desks,
      access,
      version,
      observing,
    });
    steps.push(() => app.close());
    await patiently(() => app.get(IdempotencyStore).forgetOld());
    const server = await app.listen(config.PORT, config.HOST);
    server.keepAliveTimeout = keepAliveMs;
    const graceMs = config.SHUTDOWN_GRACE_SECONDS * 1_000;
    steps.push(async () => leaving.abort());
    steps.push(() => {
      door.leave();
      return stopServing(app, { graceMs, answerWithinMs });
    });
    const listening = addressOf(app.getHttpServer().address() as AddressInfo);
    say(`服务已启动：${listening}`);
    await patiently(() => offerSetup(services, access.publicUrl ?? listening, say));
    return () => undo(steps, logger);
  } catch (error) {
    await undo(steps, logger);
    throw error;
  }
};
