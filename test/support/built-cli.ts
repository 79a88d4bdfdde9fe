import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const projectRoot = join(__dirname, '..', '..');

/**
 * Path of the built command line, built first when a source is newer; suites that ask at once build
 * once, by the lock of the build script. TRACKER_CLI names another build to try.
 */
export const builtCli = async (): Promise<string> => {
  const named = process.env.TRACKER_CLI;
  if (named) return named;
  const build = join(projectRoot, 'scripts', 'build.mjs');
  await promisify(execFile)(process.execPath, [build, '--if-needed'], { cwd: projectRoot });
  return join(projectRoot, 'dist', 'apps', 'cli', 'main.js');
};
