import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from './sources.mjs';

/** Runs the fault campaign: `--faults N --seed S`. */
const tsx = createRequire(import.meta.url).resolve('tsx');
const main = join(projectRoot, 'test', 'cluster', 'campaign', 'main.ts');
const { status } = spawnSync(
  process.execPath,
  ['--import', pathToFileURL(tsx).href, main, ...process.argv.slice(2)],
  { cwd: projectRoot, stdio: 'inherit', env: { ...process.env, TZ: 'Asia/Shanghai' } },
);
process.exit(status ?? 1);
