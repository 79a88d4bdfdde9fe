import { chmodSync, cpSync, existsSync, lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cleanUp, temporaryFolder } from '../test/harness.js';
import { probe, usableBinaries } from './binaries.js';
import { copyNative } from './binaries-copy.js';
import { serverUser } from './os-user.js';

afterEach(cleanUp);

it('binaries that were installed without scripts and out of reach run from their copy', () => {
  const folder = temporaryFolder();
  const user = serverUser();
  const { native, major } = usableBinaries(user, folder);
  expect(major).toBe(18);

  const bare = join(folder, 'closed/native');
  cpSync(native, bare, { recursive: true, verbatimSymlinks: true });
  const lib = join(bare, 'lib');
  for (const name of readdirSync(lib)) {
    if (lstatSync(join(lib, name)).isSymbolicLink()) rmSync(join(lib, name));
  }
  expect(probe(bare, user)).toEqual(expect.stringMatching(/shared librar/));
  chmodSync(join(folder, 'closed'), 0o700);

  const copy = join(folder, 'pg-18');
  copyNative(bare, copy);
  expect(probe(copy, user)).toBe(18);
  expect(existsSync(join(copy, 'lib/libpgport.a'))).toBe(false);
  // A copy that stands there broken is replaced.
  rmSync(join(copy, 'bin/initdb'));
  copyNative(bare, copy);
  expect(probe(copy, user)).toBe(18);
  expect(readdirSync(folder).sort()).toEqual(['closed', 'pg-18']);
});
