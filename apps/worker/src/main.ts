import { resolve } from 'node:path';
import { ConfigError, createLogger, readConfig, useOfficeTime } from '@tracker/platform';
import { runWorker } from './run-worker.js';

useOfficeTime();

const projectRoot = resolve(import.meta.dirname, '../../..');

try {
  const config = readConfig(process.env);
  await runWorker({ config, projectRoot, logger: createLogger(config.LOG_LEVEL) });
} catch (error) {
  const known = error instanceof ConfigError;
  process.stderr.write(`${known ? error.message : String((error as Error).stack)}\n`);
  process.exitCode = 1;
}
