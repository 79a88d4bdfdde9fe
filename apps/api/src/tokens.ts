import type { Adapters } from '@tracker/runtime';

/** Injection tokens of this app. */
export const LOGGER = Symbol('Logger');
export const AS_OWNER = Symbol('AsOwner');
export type AsOwner = Adapters['asOwner'];
export const PURGE_KEYS = Symbol('PurgeKeys');
/** The queues of this process, or null. */
export const JOB_QUEUES = Symbol('JobQueues');
export const OBSERVING = Symbol('Observing');
