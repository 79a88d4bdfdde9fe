import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuild } from './build.mjs';
import { projectRoot } from './sources.mjs';

/** Runs a built app in this very process, so that signals and exit codes are its own. */
export const runApp = async (name) => {
  try {
    await ensureBuild();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
  const main = join(projectRoot, 'dist', 'apps', name, 'main.js');
  process.argv[1] = main;
  await import(pathToFileURL(main).href);
};
