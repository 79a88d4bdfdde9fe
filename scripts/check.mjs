import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from './sources.mjs';

/** Format and lint, types, import directions, pure specs: what a push should pass, in about a minute. */
const bin = (name) => join(projectRoot, 'node_modules', '.bin', name);
const steps = [
  ['format and lint', bin('biome'), ['check', '--error-on-warnings', '.']],
  ['types', bin('tsc'), ['--noEmit', '-p', 'tsconfig.json']],
  ['import directions', bin('depcruise'), ['--config', '.dependency-cruiser.cjs', 'apps', 'libs']],
  ['unused code', bin('knip'), ['--no-progress']],
  [
    'pure specs',
    bin('jest'),
    ['--testPathIgnorePatterns', '\\.int\\.spec\\.ts$', '\\.story\\.spec\\.ts$'],
  ],
];

for (const [name, command, args] of steps) {
  process.stdout.write(`── ${name}\n`);
  const { status } = spawnSync(command, args, { cwd: projectRoot, stdio: 'inherit' });
  if (status !== 0) {
    process.stderr.write(`── ${name}: failed\n`);
    process.exit(status ?? 1);
  }
}
