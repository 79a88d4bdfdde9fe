/** Injection tokens of this app. */
export const LOGGER = Symbol('Logger');
export const PURGE_KEYS = Symbol('PurgeKeys');
