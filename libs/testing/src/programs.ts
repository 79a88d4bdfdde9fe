import { accessSync, appendFileSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** Programs that a suite may need, by the name that TRACKER_TEST_REQUIRE knows; any one spelling will do. */
const programs = {
  caddy: ['caddy'],
  openssl: ['openssl'],
  chromium: ['chromium', 'chromium-browser', 'google-chrome'],
  redis: ['redis-server'],
  soffice: ['soffice', 'libreoffice'],
  // Never on the PATH: Debian and Red Hat keep each major in a folder of its own.
  'postgresql-15': ['/usr/lib/postgresql/15/bin/postgres', '/usr/pgsql-15/bin/postgres'],
} as const;

export type Program = keyof typeof programs;

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Where the program lies on the PATH, null when it is not on this machine. */
export const findProgram = (name: Program, env = process.env): string | null => {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  for (const spelling of programs[name])
    for (const folder of isAbsolute(spelling) ? ['/'] : folders)
      if (isExecutable(join(folder, spelling))) return join(folder, spelling);
  return null;
};

const isRequired = (name: Program): boolean =>
  (process.env.TRACKER_TEST_REQUIRE ?? '').split(',').some((each) => each.trim() === name);

/**
 * A suite that needs a program and gets its path. Without the program the suite is skipped and says so
 * in the file named by TRACKER_SKIPPED_FILE, or fails when TRACKER_TEST_REQUIRE lists it.
 */
export const describeWith = (
  name: Program,
  title: string,
  suite: (program: string) => void,
): void => {
  const program = findProgram(name);
  if (program) {
    describe(title, () => suite(program));
    return;
  }
  const reason = `${programs[name][0]} is not on this machine`;
  if (isRequired(name)) {
    describe(title, () => {
      it(`needs ${name}`, () => {
        throw new Error(`${reason}, and TRACKER_TEST_REQUIRE asks for it`);
      });
    });
    return;
  }
  const list = process.env.TRACKER_SKIPPED_FILE;
  if (list) appendFileSync(list, `${title}: ${reason}\n`);
  describe.skip(title, () => suite(programs[name][0]));
};
