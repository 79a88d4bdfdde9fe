// The composition root: opens what the configuration names, wires the services, hands them to Nest.
export { type Adapters, type OpenOptions, openAdapters } from './adapters.js';
export { type AlarmOptions, type Alarms, startAlarms } from './alarms/start-alarms.js';
export { bringInLog } from './bring-in-log.js';
export { bringInTables } from './bring-in-tables.js';
export { DatabaseUnfit } from './database/check-database.js';
export { Freshness } from './freshness.js';
export { keepHouse, startHousekeeping } from './housekeeping.js';
export { nestLogger } from './nest-logger.js';
export { commandNames, rejectionCodes } from './observe/known-names.js';
export { type Observing, startObserving, unobserved } from './observe/observing.js';
export { jobStates } from './observe/scrape-sources.js';
export { purgeDestroyedKeys } from './purge.js';
export { type Services, type WireOptions, wireServices } from './services.js';
export { firstOfAll } from './shared/first-of-all.js';
export { logFailureText, QueueUnreachable, startFailureText } from './start-failure.js';
export { CLOCK, EVENT_STORE, KEY_VAULT } from './tokens.js';
export { TrackerModule } from './tracker.module.js';
export { versionOf } from './version-of.js';
