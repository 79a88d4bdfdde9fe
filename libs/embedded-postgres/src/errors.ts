export type EmbeddedPostgresErrorCode =
  | 'platform-unsupported'
  | 'no-os-user'
  | 'binaries-missing'
  | 'binaries-unusable'
  | 'data-folder-unwritable'
  | 'data-folder-unreachable'
  | 'data-folder-of-another-user'
  | 'data-folder-of-another-version'
  | 'data-folder-damaged'
  | 'data-folder-busy'
  | 'socket-folder-unavailable'
  | 'init-failed'
  | 'start-failed'
  | 'stopped';

export type ErrorFacts = Readonly<Record<string, string | number>>;

/** A refusal of the embedded database: `code` for programs, `facts` for logs, a Chinese `message` for the person. */
export class EmbeddedPostgresError extends Error {
  constructor(
    readonly code: EmbeddedPostgresErrorCode,
    readonly facts: ErrorFacts,
    message: string,
  ) {
    super(message);
    this.name = 'EmbeddedPostgresError';
  }
}

/** The code (`ENOENT`, `57P03`, …) that an unknown error carries, or null. Jest's realm has another `Error`. */
export const errorCode = (error: unknown): string | null =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null;

/** The words of an unknown error. */
export const errorText = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error
    ? String(error.message)
    : String(error);
