export type { Holder } from './advisory-locks.js';
export { type DataFolderChoice, type DataFolderRequest, resolveDataFolder } from './data-folder.js';
export { EmbeddedPostgresError, type EmbeddedPostgresErrorCode } from './errors.js';
export { claimServing, isServed, type ServingClaim, type ServingRequest } from './serving.js';
export { openEmbeddedPostgres } from './supervisor.js';
export { openTestCluster } from './testing.js';
export type { ConnectionTarget, EmbeddedPostgres, OpenOptions } from './types.js';
