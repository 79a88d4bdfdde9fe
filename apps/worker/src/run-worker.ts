import type { Config, Logger } from '@tracker/platform';
import { openAdapters, wireServices } from '@tracker/runtime';

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

/** Keeps the read models at the log in a process of its own, until it is told to stop. */
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
  const { projections } = wireServices(adapters, {
    onProjectionError: (error) => logger.error({ error: String(error) }, 'projection failed'),
  });
  try {
    projections.start();
    process.stdout.write('投影进程已启动。\n');
    logger.info({ signal: await stopping }, 'stopping');
  } finally {
    await projections.stop();
    await adapters.close();
  }
};
