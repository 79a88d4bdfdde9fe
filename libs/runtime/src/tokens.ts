/** Injection tokens of ports that are interfaces. */
export const CLOCK = Symbol('Clock');
export const EVENT_STORE = Symbol('EventStore');
export const KEY_VAULT = Symbol('KeyVault');
