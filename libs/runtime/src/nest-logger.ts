import type { LoggerService } from '@nestjs/common';
import type { Logger } from '@tracker/platform';

const line =
  (write: (fields: object, text: string) => void) =>
  (message: unknown, ...rest: readonly unknown[]): void => {
    const context = typeof rest.at(-1) === 'string' ? { context: rest.at(-1) } : {};
    write(context, String(message));
  };

/** Nest's own lines in the same log; what it says while starting is of interest to developers only. */
export const nestLogger = (logger: Logger): LoggerService => ({
  log: line((fields, text) => logger.debug(fields, text)),
  error: line((fields, text) => logger.error(fields, text)),
  warn: line((fields, text) => logger.warn(fields, text)),
  debug: line((fields, text) => logger.debug(fields, text)),
  verbose: line((fields, text) => logger.trace(fields, text)),
});
