import { resolve } from 'node:path';
import { createLogger, readConfig, useOfficeTime } from '@tracker/platform';
import { isToldToStop, startFailureText } from '@tracker/runtime';
import { traceFields } from '@tracker/telemetry';
import { ServedElsewhere, serve } from './serve.js';

useOfficeTime();

// Not `new URL(…, import.meta.url)`: the bundler takes that for a file to carry along.
const projectRoot = resolve(import.meta.dirname, '../../..');
const patienceMs = 25_000;

const signalled = (): Promise<string> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve(signal));
  });

const run = async (): Promise<void> => {
  const config = readConfig(process.env);
  const logger = createLogger(config.LOG_LEVEL, traceFields);
  const stopping = signalled();
  const told = new AbortController();
  void stopping.then(() => told.abort());
  const stop = await serve({
    config,
    env: process.env,
    projectRoot,
    logger,
    say: (line) => process.stdout.write(`${line}\n`),
    stopping: told.signal,
  });
  logger.info({ signal: await stopping }, 'stopping');
  // Whoever still hangs on a connection must not keep the database open for ever.
  const boundMs = patienceMs + config.SHUTDOWN_GRACE_SECONDS * 1_000;
  setTimeout(() => process.exit(1), boundMs).unref();
  await stop();
  // All is closed; a read that the log's native client gets no answer to would keep the process all the same.
  process.exit(0);
};

try {
  await run();
} catch (error) {
  if (isToldToStop(error)) process.exit(0);
  const text = error instanceof ServedElsewhere ? error.message : startFailureText(error);
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
}
