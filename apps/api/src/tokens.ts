/** Injection tokens of this app. */
export const LOGGER = Symbol('Logger');
export const PURGE_KEYS = Symbol('PurgeKeys');
/** The queues of this process, or null. */
export const JOB_QUEUES = Symbol('JobQueues');
