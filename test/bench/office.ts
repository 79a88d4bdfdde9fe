import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger, readConfig } from '@tracker/platform';
import { type Adapters, openAdapters, type Services, wireServices } from '@tracker/runtime';

export type BenchOffice = {
  readonly folder: string;
  readonly adapters: Adapters;
  readonly services: Services;
  close(): Promise<void>;
};

/** The embedded default on a folder of its own, durable as it ships. */
export const benchOffice = async (): Promise<BenchOffice> => {
  const folder = mkdtempSync(join(process.env.BENCH_DIR ?? tmpdir(), 'tracker-bench-'));
  const env = { TRACKER_DATA: folder, LOG_LEVEL: 'error' };
  const config = readConfig(env);
  const adapters = await openAdapters({
    config,
    env,
    projectRoot: process.cwd(),
    application: 'bench',
    logger: createLogger(config.LOG_LEVEL),
    say: (line) => console.log(line),
  });
  return {
    folder,
    adapters,
    services: wireServices(adapters),
    close: async () => {
      await adapters.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
