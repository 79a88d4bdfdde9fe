import { appendFileSync } from 'node:fs';

/** Servers that a suite may be pointed at, by the variable that names them. */
const variables = { kurrentdb: 'KURRENTDB_TEST_URL' } as const;

const isRequired = (name: string): boolean =>
  (process.env.TRACKER_TEST_REQUIRE ?? '').split(',').some((each) => each.trim() === name);

/**
 * A suite against a real server, which gets its address. Without one the suite is skipped and says in the
 * file named by TRACKER_SKIPPED_FILE what it was run on `instead`, or fails when TRACKER_TEST_REQUIRE asks
 * for it.
 */
export const describeOnReal = (
  name: keyof typeof variables,
  title: string,
  instead: string,
  suite: (url: string) => void,
): void => {
  const url = process.env[variables[name]];
  if (url) {
    describe(`${title} (real, of ${variables[name]})`, () => suite(url));
    return;
  }
  const reason = `${variables[name]} names no server; run on ${instead} only`;
  if (isRequired(name)) {
    describe(title, () => {
      it(`needs a real ${name}`, () => {
        throw new Error(`${reason}, and TRACKER_TEST_REQUIRE asks for the real one`);
      });
    });
    return;
  }
  const list = process.env.TRACKER_SKIPPED_FILE;
  if (list) appendFileSync(list, `${title}: ${reason}\n`);
  describe.skip(title, () => suite('kurrentdb://127.0.0.1:1?tls=false'));
};
