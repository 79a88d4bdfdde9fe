// What every process needs before it does anything: configuration, clock, ids, log.
export { type Clock, clockAt, officeDay, systemClock, timeZone, useOfficeTime } from './clock.js';
export { type Config, ConfigError, readConfig, settingNames } from './config.js';
export { eventIdOf, idFrom, newCommandId, requestIdOf } from './ids.js';
export { createLogger, type Logger } from './log.js';
