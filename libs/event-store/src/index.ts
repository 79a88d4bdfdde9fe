/**
 * The event store port and its adapters: KurrentDB's semantics on KurrentDB, on PostgreSQL and in memory, a hash
 * chain over all of them, and the reading of old event versions. It knows no event by name.
 */
export { type Anchor, anchorLog, anchorStream } from './chain/anchors.js';
export { canonicalJson } from './chain/canonical-json.js';
export { ChainWalk } from './chain/chain-walk.js';
export type { Difference } from './chain/check-link.js';
export { eventHash, hashMatches, sha256 } from './chain/event-hash.js';
export {
  type Move,
  moveId,
  moveStream,
  positionHere,
  readMoves,
  recordMove,
} from './chain/moves.js';
export { pages } from './chain/pages.js';
export { RunningHead } from './chain/running-head.js';
export { type ChainReport, type VerifyOptions, verifyChain } from './chain/verify-chain.js';
export { withChain } from './chain/with-chain.js';
export * from './errors.js';
export type * from './event-store.port.js';
export type { FillLog } from './fill.port.js';
export type { KurrentDbEventStoreOptions } from './kurrentdb/kurrentdb-event-store.js';
export { fillKurrentDb, openKurrentDbEventStore } from './kurrentdb/open.js';
export { memoryEventStore } from './memory/memory-event-store.js';
export { eventLogSql, installEventLog } from './postgres/install.js';
export { appPoolOptions, appRole, defaultSchema, logRole } from './postgres/names.js';
export {
  type PostgresEventStoreOptions,
  postgresEventStore,
} from './postgres/postgres-event-store.js';
export { fillPostgres, restoreEvents } from './postgres/restore.js';
export type * from './types.js';
export {
  type DecodedEvent,
  type EventCodec,
  type EventSchemas,
  eventCodec,
} from './versions/event-codec.js';
export { type StoredShape, type Upcaster, type Upcasters, upcast } from './versions/upcast.js';
