import { type Logger, pino } from 'pino';
import type { Config } from './config.js';

export type { Logger } from 'pino';

/** JSON lines on stderr: stdout belongs to what a command answers. No bodies, no personal data. */
export const createLogger = (
  level: Config['LOG_LEVEL'],
  /** What every line says besides, as it is written. */
  fields: () => object = () => ({}),
): Logger =>
  pino(
    { level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime, mixin: () => fields() },
    pino.destination({ fd: 2, sync: true }),
  );
