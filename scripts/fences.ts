import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fences } from '../test/fences/fences.js';

/**
 * Takes out one fence after the other in a copy of the last commit and runs the specs that must fail
 * then. A fence without which nothing fails is no fence, or has no test: exit 1. Words in the arguments
 * choose fences by name.
 */
const projectRoot = process.cwd();
const wanted = process.argv.slice(2);
const chosen = fences.filter(({ name }) => wanted.every((word) => name.includes(word)));

if (chosen.length === 0) {
  console.error(`no fence is named so: ${wanted.join(' ')}`);
  process.exit(2);
}

const copy = mkdtempSync(join(tmpdir(), 'tracker-fences-'));
const jest = join('node_modules', 'jest', 'bin', 'jest.js');
const passes = (specs: readonly string[], stdio: 'ignore' | 'inherit' = 'ignore'): boolean => {
  const { status } = spawnSync(
    process.execPath,
    [jest, '--testTimeout=40000', '--bail', ...specs],
    {
      cwd: copy,
      env: { ...process.env, TZ: 'Asia/Shanghai', TRACKER_SKIPPED_FILE: '' },
      stdio,
      timeout: 600_000,
    },
  );
  return status === 0;
};

let unguarded = 0;
try {
  execFileSync('sh', ['-c', 'git archive HEAD | tar -x -C "$0"', copy], { cwd: projectRoot });
  symlinkSync(join(projectRoot, 'node_modules'), join(copy, 'node_modules'));
  const every = [...new Set(chosen.flatMap(({ specs }) => specs))];
  if (!passes(every, 'inherit'))
    throw new Error(`with every fence in place these must pass: ${every.join(' ')}`);
  for (const { name, file, find, replace, specs } of chosen) {
    const path = join(copy, file);
    const text = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      text.replace(find, () => replace),
    );
    const missed = passes(specs);
    writeFileSync(path, text);
    if (missed) unguarded += 1;
    console.log(`${missed ? 'NOTHING FAILS' : 'a spec fails '}  without: ${name}`);
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
console.log(`${chosen.length} fences, ${unguarded} of them unguarded`);
process.exit(unguarded === 0 ? 0 : 1);
