import type { OsUser } from './os-user.js';

/** Where a client finds the database: a folder that holds the unix socket, and no password. */
export type ConnectionTarget = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
};

export type OpenOptions = {
  /** Absolute path; created if missing. */
  readonly dataFolder: string;
  /** Who opens it, in ASCII (`api`, `cli import-ledger`): shown to others who ask for the holders. */
  readonly application: string;
  readonly log: (line: string) => void;
  /** Called each time the server was lost, before it is brought back. */
  readonly onLost?: () => void;
  /** Ends the waiting for a start or a long recovery, with the error `stopped`. */
  readonly signal?: AbortSignal;
  /** False only for databases that may be lost with the machine: tests. */
  readonly durable?: boolean;
};

export type EmbeddedPostgres = {
  readonly connection: ConnectionTarget;
  readonly dataFolder: string;
  /** False when a server that was already running is shared or adopted. */
  readonly started: boolean;
  /** The processes that use the server now, this one included, as `application[pid]`. */
  holders(): Promise<readonly string[]>;
  /** Leaves the server; the last to leave stops it. Safe to call twice. */
  close(): Promise<void>;
};

/** Everything decided once per opening: which files, which OS user, which binaries. */
export type Place = {
  readonly dataFolder: string;
  readonly cluster: string;
  readonly logFile: string;
  readonly user: OsUser;
  readonly native: string;
  readonly major: number;
  readonly durable: boolean;
};
