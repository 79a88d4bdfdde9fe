import { realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** The folder that holds dist/apps/cli/main.js, the script of this process. */
export const projectRoot = (): string => {
  const main = realpathSync(process.argv[1] ?? '.');
  return resolve(dirname(main), '../../..');
};
