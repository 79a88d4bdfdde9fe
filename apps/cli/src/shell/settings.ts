import { type Config, ConfigError, readConfig } from '@tracker/platform';
import { CliFailure } from './failure.js';

/** The settings of the environment, for a command that needs one before it opens anything. */
export const readSettings = (): Config => {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    throw new CliFailure('config-invalid', error.message, { cause: error, exitCode: 2 });
  }
};
