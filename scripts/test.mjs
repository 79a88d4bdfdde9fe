import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuild } from './build.mjs';
import { projectRoot } from './sources.mjs';

/** Builds, runs every test, and names what was skipped for want of a program. Arguments go to jest. */
const skipped = join(tmpdir(), `tracker-skipped-${process.pid}.txt`);
process.env.TRACKER_SKIPPED_FILE = skipped;
process.env.TZ = 'Asia/Shanghai';

try {
  await ensureBuild();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
const jest = join(projectRoot, 'node_modules', 'jest', 'bin', 'jest.js');
const order = join(import.meta.dirname, 'suite-order.mjs');
// Suites make much that lives briefly: with room for it the collector has a twelfth less of the processor.
// The workers inherit it, the programs that suites start do not.
const words = ['--max-semi-space-size=64', jest, '--testSequencer', order];
const { status } = spawnSync(process.execPath, [...words, ...process.argv.slice(2)], {
  cwd: projectRoot,
  stdio: 'inherit',
});

const lines = existsSync(skipped)
  ? [...new Set(readFileSync(skipped, 'utf8').trim().split('\n'))]
  : [];
rmSync(skipped, { force: true });
process.stdout.write(`Suites skipped for want of a program: ${lines.length}\n`);
for (const line of lines) process.stdout.write(`  ${line}\n`);
process.exit(status ?? 1);
