import type { Logger } from 'typeorm';

const nothing = (): void => {};

/** TypeORM prints failed migrations whatever `logging` says; who calls it hears of them by the error. */
export const silentLogger: Logger = {
  logQuery: nothing,
  logQueryError: nothing,
  logQuerySlow: nothing,
  logSchemaBuild: nothing,
  logMigration: nothing,
  log: nothing,
};
