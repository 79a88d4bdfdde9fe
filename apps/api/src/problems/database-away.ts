const away = /^(08|57P0|53300|ECONN|ENOENT|ETIMEDOUT|EPIPE|ENOTFOUND)/;
const words = /connection terminated|timeout exceeded when trying to connect|client was closed/i;

type Failure = {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly driverError?: unknown;
};

/** Whether an error says that PostgreSQL could not be reached, by its SQLSTATE, its errno or pg's words. */
export const databaseIsAway = (error: unknown): boolean => {
  if (typeof error !== 'object' || error === null) return false;
  const { code, message, driverError } = error as Failure;
  if (typeof code === 'string' && away.test(code)) return true;
  if (typeof message === 'string' && words.test(message)) return true;
  return databaseIsAway(driverError);
};
