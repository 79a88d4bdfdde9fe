import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from './sources.mjs';

/**
 * Format and lint, types, import directions, unused code, pure specs: what a push should pass. With
 * `--no-specs` what `npm test` does not run anyway.
 */
const bin = (name) => join(projectRoot, 'node_modules', '.bin', name);
const steps = [
  ['format and lint', bin('biome'), ['check', '--error-on-warnings', '.']],
  ['types', bin('tsc'), ['--noEmit', '-p', 'tsconfig.json']],
  ['types of the desks', bin('tsc'), ['--noEmit', '-p', 'apps/web/tsconfig.json']],
  ['import directions', bin('depcruise'), ['--config', '.dependency-cruiser.cjs', 'apps', 'libs']],
  ['unused code', bin('knip'), ['--no-progress']],
  [
    'pure specs',
    bin('jest'),
    ['--testPathIgnorePatterns', '\\.int\\.spec\\.ts$', '\\.story\\.spec\\.ts$'],
  ],
];

const asked = process.argv.includes('--no-specs')
  ? steps.filter(([name]) => name !== 'pure specs')
  : steps;

for (const [name, command, args] of asked) {
  process.stdout.write(`── ${name}\n`);
  const { status } = spawnSync(command, args, { cwd: projectRoot, stdio: 'inherit' });
  if (status !== 0) {
    process.stderr.write(`── ${name}: failed\n`);
    process.exit(status ?? 1);
  }
}
