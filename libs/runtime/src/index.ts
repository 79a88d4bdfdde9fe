// The composition root: opens what the configuration names, wires the services, hands them to Nest.
export { type Adapters, type OpenOptions, openAdapters } from './adapters.js';
export { type AlarmOptions, type Alarms, startAlarms } from './alarms/start-alarms.js';
export { Freshness } from './freshness.js';
export { keepHouse, startHousekeeping } from './housekeeping.js';
export { nestLogger } from './nest-logger.js';
export { purgeDestroyedKeys } from './purge.js';
export { type Services, type WireOptions, wireServices } from './services.js';
export { logFailureText, QueueUnreachable, startFailureText } from './start-failure.js';
export { CLOCK, EVENT_STORE, KEY_VAULT } from './tokens.js';
export { TrackerModule } from './tracker.module.js';
