import type { Config, Logger } from '@tracker/platform';
import { openAdapters, startAlarms, wireServices } from '@tracker/runtime';

type WorkerOptions = {
  readonly config: Config;
  readonly projectRoot: string;
  readonly logger: Logger;
};

const signalled = (): Promise<NodeJS.Signals> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => resolve(signal));
  });

/** Keeps the read models at the log and makes alarms ring in a process of its own, until it is told to stop. */
export const runWorker = async ({ config, projectRoot, logger }: WorkerOptions): Promise<void> => {
  const stopping = signalled();
  const adapters = await openAdapters({
    config,
    env: process.env,
    projectRoot,
    application: 'worker',
    logger,
    say: (line) => process.stdout.write(`${line}\n`),
  });
  const services = wireServices(adapters, {
    onProjectionError: (error) => logger.error({ error: String(error) }, 'projection failed'),
  });
  const { projections } = services;
  try {
    projections.start();
    const alarms = await startAlarms({ services, adapters, config, logger });
    process.stdout.write('后台进程已启动：更新查询数据，按时提醒。\n');
    logger.info({ signal: await stopping }, 'stopping');
    await alarms.stop();
  } finally {
    await projections.stop();
    await adapters.close();
  }
};
