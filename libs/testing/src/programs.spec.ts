import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from './programs.js';

const root = process.cwd();

/** Runs a suite that needs a program, in a jest of its own with nothing on its PATH. */
const runWithout = (env: NodeJS.ProcessEnv) => {
  const folder = mkdtempSync(join(root, 'libs/testing/src/.programs-'));
  try {
    const suite = `import { describeWith } from '../programs.js';
      describeWith('soffice', 'Letters', () => { it('are made', () => expect(1).toBe(1)); });`;
    writeFileSync(join(folder, 'needs.spec.ts'), suite);
    const jest = join(root, 'node_modules/jest/bin/jest.js');
    const args = [jest, '--silent', '--runInBand', join(folder, 'needs.spec.ts')];
    return spawnSync(process.execPath, args, {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, PATH: folder, TRACKER_TEST_REQUIRE: '', ...env },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

describe('A suite that needs a program', () => {
  it('finds it on the PATH under any of its names', () => {
    const folder = mkdtempSync(join(tmpdir(), 'foi-programs-'));
    try {
      expect(findProgram('soffice', { PATH: folder })).toBeNull();
      writeFileSync(join(folder, 'libreoffice'), '', { mode: 0o755 });
      expect(findProgram('soffice', { PATH: `/nowhere:${folder}` })).toBe(
        join(folder, 'libreoffice'),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('is skipped with a reason when it is missing, and fails when it is required', () => {
    const list = join(mkdtempSync(join(tmpdir(), 'foi-skipped-')), 'list.txt');
    const skipped = runWithout({ TRACKER_SKIPPED_FILE: list });
    expect(skipped.stderr).toContain('1 skipped');
    expect(skipped.status).toBe(0);
    expect(readFileSync(list, 'utf8')).toBe('Letters: soffice is not on this machine\n');

    const required = runWithout({ TRACKER_TEST_REQUIRE: 'redis, soffice' });
    expect(required.status).toBe(1);
    expect(required.stderr).toContain('TRACKER_TEST_REQUIRE asks for it');
  });
});
