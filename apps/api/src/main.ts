import { resolve } from 'node:path';
import { EmbeddedPostgresError } from '@tracker/embedded-postgres';
import { ConfigError, createLogger, readConfig, useOfficeTime } from '@tracker/platform';
import { ServedElsewhere, serve } from './serve.js';

useOfficeTime();

// Not `new URL(…, import.meta.url)`: the bundler takes that for a file to carry along.
const projectRoot = resolve(import.meta.dirname, '../../..');
const patienceMs = 20_000;

const signalled = (): Promise<string> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve(signal));
  });

/** What a person is told when the start fails; anything unforeseen keeps its stack. */
const wording = (error: unknown): string => {
  if (error instanceof ConfigError || error instanceof ServedElsewhere) return error.message;
  if (error instanceof EmbeddedPostgresError) return error.message;
  const { code, stack } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return '端口已被占用，请换用其他端口（PORT）。';
  if (code === 'EACCES') return '没有权限使用该端口，请换用 1024 以上的端口（PORT）。';
  return `启动失败：${stack ?? String(error)}`;
};

const run = async (): Promise<void> => {
  const config = readConfig(process.env);
  const logger = createLogger(config.LOG_LEVEL);
  const stopping = signalled();
  const stop = await serve({
    config,
    env: process.env,
    projectRoot,
    logger,
    say: (line) => process.stdout.write(`${line}\n`),
  });
  logger.info({ signal: await stopping }, 'stopping');
  // Whoever still hangs on a connection must not keep the database open for ever.
  setTimeout(() => process.exit(1), patienceMs).unref();
  await stop();
};

try {
  await run();
} catch (error) {
  process.stderr.write(`${wording(error)}\n`);
  process.exitCode = 1;
}
