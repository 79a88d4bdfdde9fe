import { fileURLToPath } from 'node:url';
import { ConfigError, createLogger, readConfig, useOfficeTime } from '@tracker/platform';
import { runWorker } from './run-worker.js';

useOfficeTime();

const projectRoot = fileURLToPath(new URL('../../..', import.meta.url));

try {
  const config = readConfig(process.env);
  await runWorker({ config, projectRoot, logger: createLogger(config.LOG_LEVEL) });
} catch (error) {
  const known = error instanceof ConfigError;
  process.stderr.write(`${known ? error.message : String((error as Error).stack)}\n`);
  process.exitCode = 1;
}
