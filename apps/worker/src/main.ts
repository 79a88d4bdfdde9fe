import { resolve } from 'node:path';
import { createLogger, readConfig, useOfficeTime } from '@tracker/platform';
import { startFailureText } from '@tracker/runtime';
import { traceFields } from '@tracker/telemetry';
import { runWorker } from './run-worker.js';

useOfficeTime();

const projectRoot = resolve(import.meta.dirname, '../../..');

try {
  const config = readConfig(process.env);
  await runWorker({ config, projectRoot, logger: createLogger(config.LOG_LEVEL, traceFields) });
} catch (error) {
  process.stderr.write(`${startFailureText(error)}\n`);
  process.exitCode = 1;
}
