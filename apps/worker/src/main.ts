import { resolve } from 'node:path';
import { createLogger, readConfig, useOfficeTime } from '@tracker/platform';
import { isToldToStop, startFailureText } from '@tracker/runtime';
import { traceFields } from '@tracker/telemetry';
import { runWorker } from './run-worker.js';

useOfficeTime();

const projectRoot = resolve(import.meta.dirname, '../../..');

try {
  const config = readConfig(process.env);
  await runWorker({ config, projectRoot, logger: createLogger(config.LOG_LEVEL, traceFields) });
  // All is closed; a read that the log's native client gets no answer to would keep the process all the same.
  process.exit(0);
} catch (error) {
  if (isToldToStop(error)) process.exit(0);
  process.stderr.write(`${startFailureText(error)}\n`);
  process.exitCode = 1;
}
