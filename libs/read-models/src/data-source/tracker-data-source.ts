import { appRole } from '@tracker/event-store';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { appEntities } from '../app/entities.js';
import { migrations } from '../migrations/index.js';
import { modelEntities } from '../models.js';
import { plainTypes } from './plain-types.js';
import { silentLogger } from './silent-logger.js';

export type TrackerDataSourceOptions = {
  /** A socket folder or a host name; with `url` not needed. */
  readonly host?: string;
  readonly port?: number;
  readonly user?: string;
  readonly password?: string;
  readonly database?: string;
  readonly url?: string;
  /** `app` (default): what the program runs as, without rights on the log. `owner`: for `installSchema`. */
  readonly as?: 'app' | 'owner';
  /** Connections at most, 10 by default; at least 2. */
  readonly poolSize?: number;
  /** Shown in pg_stat_activity. */
  readonly applicationName?: string;
  /** 5 s for the program; for the owner half a second, so that nobody queues behind a migration for long. */
  readonly lockTimeoutMs?: number;
  /** Further server settings, e.g. `{ statement_timeout: '30s' }`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Told of idle connections that broke; the pool replaces them. */
  readonly onPoolError?: (error: unknown) => void;
};

/** The connection of read models and application tables, not yet initialised; dates come as text. */
export const trackerDataSource = (options: TrackerDataSourceOptions): DataSource => {
  const { host, port, user, password, database, url, as = 'app', applicationName } = options;
  const settings = {
    timezone: 'Asia/Shanghai',
    lock_timeout: `${options.lockTimeoutMs ?? (as === 'app' ? 5_000 : 500)}ms`,
    idle_in_transaction_session_timeout: as === 'app' ? '60s' : '0',
    ...(as === 'app' ? { role: appRole } : {}),
    ...options.settings,
  };
  return new DataSource({
    type: 'postgres',
    ...(url === undefined ? { host, port, username: user, password, database } : { url }),
    ...(applicationName === undefined ? {} : { applicationName }),
    poolSize: options.poolSize ?? 10,
    entities: [...modelEntities, ...appEntities],
    migrations: [...migrations],
    migrationsTableName: 'schema_migration',
    installExtensions: false,
    synchronize: false,
    logger: silentLogger,
    poolErrorHandler: options.onPoolError ?? (() => {}),
    extra: {
      options: Object.entries(settings)
        .map(([name, value]) => `-c ${name}=${value.replace(/([\\ ])/g, '\\$1')}`)
        .join(' '),
      types: plainTypes(pg.types),
    },
  });
};
