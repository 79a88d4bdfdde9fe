export { order, type SpecifiedDecider, type SpecifiedVerb, specFor } from './decisions.js';
export { freePorts } from './free-ports.js';
export type { Faults } from './kurrentdb-server/faults.js';
export {
  type KurrentDbProcess,
  startKurrentDbProcess,
} from './kurrentdb-server/kurrentdb-process.js';
export type {
  KurrentDbServer,
  KurrentDbServerOptions,
} from './kurrentdb-server/kurrentdb-server.js';
export { startKurrentDbServer } from './kurrentdb-server/start.js';
export { type TestDatabase, testDatabase } from './postgres.js';
export { initForeignCluster, type Postgres15, startPostgres15 } from './postgres-15.js';
export { describeWith, findProgram, type Program } from './programs.js';
export { describeOnReal } from './servers.js';
