import type { Config, Logger } from '@tracker/platform';
import {
  openAdapters,
  startAlarms,
  startObserving,
  versionOf,
  wireServices,
} from '@tracker/runtime';

type WorkerOptions = {
  readonly config: Config;
  readonly projectRoot: string;
  readonly logger: Logger;
};

/** A job or a page under way may end; whoever still hangs must not keep the process for ever. */
const patienceMs = 25_000;

const signalled = (): Promise<NodeJS.Signals> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => resolve(signal));
  });

/** Keeps the read models at the log and makes alarms ring in a process of its own, until it is told to stop. */
export const runWorker = async ({ config, projectRoot, logger }: WorkerOptions): Promise<void> => {
  const stopping = signalled();
  const leaving = new AbortController();
  void stopping.then(() => leaving.abort());
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const version = versionOf(projectRoot);
  const observing = startObserving({ config, service: 'worker', version, logger, say });
  const opened = await openAdapters({
    config,
    env: process.env,
    projectRoot,
    application: 'worker',
    awaitUntil: leaving.signal,
    leaving: leaving.signal,
    logger,
    say,
  });
  const adapters = observing.adapters(opened);
  const services = wireServices(adapters, {
    onProjectionError: (error) => logger.error({ error: String(error) }, 'projection failed'),
    aroundPage: observing.aroundPage,
  });
  const { projections } = services;
  try {
    projections.start();
    const alarms = await startAlarms({ services, adapters, config, logger, observing });
    const door = await observing.open(adapters, alarms.queues);
    say('后台进程已启动：更新查询数据，按时提醒。');
    logger.info({ signal: await stopping }, 'stopping');
    door.leave();
    setTimeout(() => process.exit(1), patienceMs).unref();
    await alarms.stop();
    await door.close();
  } finally {
    await projections.stop();
    await adapters.close();
    await observing.stop();
  }
};
