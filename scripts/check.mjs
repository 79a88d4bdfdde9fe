import { spawn } from 'node:child_process';
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

const asked = steps.filter(
  ([name]) => name !== 'pure specs' || !process.argv.includes('--no-specs'),
);

const run = ([name, command, args]) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('exit', (code) => {
      process.stdout.write(`── ${name}${code === 0 ? '' : ': failed'}\n`);
      process.stdout.write(Buffer.concat(output));
      resolve(code === 0);
    });
  });

/** Two at a time; all are run, so that one look shows everything that is wrong. */
const results = [];
const lane = async () => {
  for (let step = asked.shift(); step; step = asked.shift()) results.push(await run(step));
};
await Promise.all([lane(), lane()]);
process.exit(results.every(Boolean) ? 0 : 1);
