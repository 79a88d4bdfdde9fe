// The composition root: opens what the configuration names, wires the services, hands them to Nest.
export { type Adapters, type OpenOptions, openAdapters } from './adapters.js';
export { Freshness } from './freshness.js';
export { keepHouse, startHousekeeping } from './housekeeping.js';
export { purgeDestroyedKeys } from './purge.js';
export { type Services, wireServices } from './services.js';
export { CLOCK, EVENT_STORE, KEY_VAULT } from './tokens.js';
export { TrackerModule } from './tracker.module.js';
