import { ImportMark } from '@tracker/application';
import {
  type ConnectionTarget,
  type EmbeddedPostgres,
  openEmbeddedPostgres,
  resolveDataFolder,
} from '@tracker/embedded-postgres';
import {
  appPoolOptions,
  type EventStore,
  type FillLog,
  fillKurrentDb,
  fillPostgres,
  openKurrentDbEventStore,
  postgresEventStore,
  withChain,
} from '@tracker/event-store';
import type { Config, Logger } from '@tracker/platform';
import { installSchema, trackerDataSource } from '@tracker/read-models';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { checkDatabase, DatabaseUnfit } from './database/check-database.js';
import { onOneConnection } from './database/one-connection.js';
import { whenThere } from './database/when-there.js';

export type OpenOptions = {
  readonly config: Config;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder of the checkout or installation: the default data folder lies in it. */
  readonly projectRoot: string;
  /** Who opens it, in ASCII: `api`, `worker`, `cli import-ledger`. */
  readonly application: string;
  readonly logger: Logger;
  /** A line for the person who started the program. */
  readonly say: (line: string) => void;
  readonly poolSize?: number;
  /** Ends the waiting for the embedded database to start. */
  readonly signal?: AbortSignal;
  /** Aborted once nobody is served any more: what is still asked of a silent log is then given up. */
  readonly leaving?: AbortSignal;
  /** The PostgreSQL of the cluster profile is waited for until this is aborted; by default one that is away is thrown. */
  readonly awaitUntil?: AbortSignal | undefined;
  /** Whether this is the import itself: nobody else may work while one is unfinished. */
  readonly importing?: boolean;
};

/** Everything that holds a connection, opened by configuration; no other code knows the profile. */
export type Adapters = {
  readonly profile: 'embedded' | 'server' | 'cluster';
  readonly dataFolder: string | null;
  /** The embedded server's socket, null in the server profile. */
  readonly embedded: EmbeddedPostgres | null;
  /** The login that owns the database, for what installs a schema of its own. */
  readonly connection: pg.ClientConfig;
  readonly store: EventStore;
  /** Puts events recorded elsewhere into the log as they were; for the import of a log only. */
  readonly fill: FillLog;
  readonly pool: pg.Pool;
  readonly dataSource: DataSource;
  /** Work as the owner of the schema, on a connection of its own. */
  asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

type Target = ConnectionTarget | { readonly url: string };

const clientConfig = (target: Target): pg.ClientConfig =>
  'url' in target ? { connectionString: target.url } : { ...target };

/** Opens the database of the configured profile and brings it to this release's schema. MovingError while an import is unfinished. */
export const openAdapters = async (options: OpenOptions): Promise<Adapters> => {
  const { config, say, awaitUntil: signal, leaving } = options;
  const url = config.EVENT_STORE_URL;
  // First: an address that cannot be used is to be told before anything else is opened.
  const kurrentDb = url ? await openKurrentDbEventStore({ url, leaving }) : null;
  const embedded = config.DATABASE_URL ? null : await openEmbedded(options);
  const target: Target = embedded?.connection ?? { url: config.DATABASE_URL ?? '' };
  try {
    const open = () => openDatabase(target, options, embedded !== null);
    const onAway = (error: unknown) => say(awaitedText(error));
    const { pool, dataSource } =
      url && signal ? await whenThere(open, { onAway, signal }) : await open();
    const log = kurrentDb ?? postgresEventStore({ pool, listen: clientConfig(target) });
    const store = withChain(log);
    return {
      profile: embedded ? 'embedded' : kurrentDb ? 'cluster' : 'server',
      dataFolder: embedded?.dataFolder ?? null,
      embedded,
      connection: clientConfig(target),
      store,
      fill: url
        ? fillKurrentDb({ url })
        : fillPostgres((work) => onOneConnection(clientConfig(target), work)),
      pool,
      dataSource,
      asOwner: (work) => onOneConnection(clientConfig(target), work),
      close: async () => {
        await store.close();
        await dataSource.destroy();
        await pool.end();
        await embedded?.close();
      },
    };
  } catch (error) {
    await kurrentDb?.close();
    await embedded?.close();
    throw error;
  }
};

const awaitedText = (error: unknown): string => {
  const why = error instanceof DatabaseUnfit ? error.message : '与数据库的连接中断。';
  return `${why}正在等待，恢复后自动继续。`;
};

/** Both ways to the tables, on a schema of this release. What fails leaves nothing open behind. */
const openDatabase = async (
  target: Target,
  { config, application, logger, importing, poolSize = 10 }: OpenOptions,
  isOurs: boolean,
): Promise<Pick<Adapters, 'pool' | 'dataSource'>> => {
  if (!isOurs) await checkDatabase(clientConfig(target), !config.QUEUE_URL);
  await install(target, application);
  const onPoolError = (error: unknown) =>
    logger.warn({ error: String(error) }, 'idle connection lost');
  const pool = new pg.Pool({
    ...clientConfig(target),
    ...appPoolOptions(),
    application_name: application,
    max: poolSize,
  });
  pool.on('error', onPoolError);
  try {
    if (!importing) await new ImportMark(pool).refuseUnfinished();
    const dataSource = trackerDataSource({
      ...target,
      ...{ applicationName: application, poolSize, onPoolError },
    });
    return { pool, dataSource: await dataSource.initialize() };
  } catch (error) {
    await pool.end();
    throw error;
  }
};

const openEmbedded = async (options: OpenOptions): Promise<EmbeddedPostgres> => {
  const { env, projectRoot, application, logger, say, signal } = options;
  const uid = process.getuid?.() ?? 1;
  const choice = resolveDataFolder({ env, cwd: process.cwd(), projectRoot, uid });
  if (choice.chosenBecause) say(choice.chosenBecause);
  return openEmbeddedPostgres({
    dataFolder: choice.folder,
    application,
    log: (line) => logger.info(line),
    onLost: () => logger.warn('database lost, bringing it back'),
    ...(signal && { signal }),
  });
};

const install = async (target: Target, application: string): Promise<void> => {
  const owner = await trackerDataSource({
    ...target,
    as: 'owner',
    applicationName: `${application} install`,
    poolSize: 2,
  }).initialize();
  try {
    await installSchema(owner);
  } finally {
    await owner.destroy();
  }
};
