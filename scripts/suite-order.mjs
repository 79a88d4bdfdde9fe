import { statSync } from 'node:fs';

/**
 * Seconds of suites that take long, as measured: some keep the processor busy, others mostly wait for
 * locks to lapse and servers to come back. Only the order depends on it; a suite that is not named is
 * short, and one that is gone harms nothing.
 */
const busy = {
  'test/browser/pages': 80,
  'test/stories/big-ledger': 80,
  'test/cli/reproducible': 58,
  'test/browser/register': 48,
  'test/browser/list': 43,
  'test/cli/ledgers': 40,
  'test/stories/kill': 38,
  'test/browser/request': 36,
  'test/browser/sign-in': 33,
  'test/stories/attachments': 32,
  'test/browser/annual': 31,
  'test/cli/office-documents': 28,
  'test/cli/calendar': 25,
  'test/browser/supervision': 21,
  'test/browser/two-people': 19,
  'test/cli/erasure': 18,
  'test/support/big-ledger': 17,
  'test/browser/system': 17,
  'test/cli/verify': 15,
  'test/cli/refusals': 14,
  'test/stories/offline-bundle': 13,
  'test/http/access': 10,
  'test/architecture/architecture': 9,
};
const waiting = {
  'test/cluster/campaign': 46,
  'test/cluster/main-job': 35,
  'test/cli/processes': 29,
  'libs/jobs/src/redis': 28,
  'test/cluster/lost-postgresql': 26,
  'test/cluster/upgrade': 20,
  'libs/embedded-postgres/src/recovery': 19,
  'libs/jobs/src/postgres-accidents': 18,
  'test/cluster/server-profile': 17,
  'libs/event-store/src/kurrentdb/kurrentdb-event-store': 16,
  'libs/event-store/src/kurrentdb/absence-fences': 16,
  'test/cluster/moving': 15,
  'test/cluster/moving-killed': 12,
  'libs/event-store/src/kurrentdb/subscription-fences': 12,
  'libs/embedded-postgres/src/sharing': 10,
  'libs/runtime/src/alarms/start-alarms': 9,
};

const suiteOf = ({ path, context }) =>
  path
    .slice(context.config.rootDir.length + 1)
    .replaceAll('\\', '/')
    .replace(/(?:\.(?:story|int))?\.spec\.ts$/, '');

const longestFirst = (tests, seconds) =>
  tests
    .filter((test) => seconds[suiteOf(test)])
    .sort((one, other) => seconds[suiteOf(other)] - seconds[suiteOf(one)]);

const bytes = new Map();
const bytesOf = ({ path }) => {
  if (!bytes.has(path)) bytes.set(path, statSync(path).size);
  return bytes.get(path);
};

/**
 * Long suites first, so that the workers end together, and one that waits beside one that is busy, so
 * that the processor is. A fresh checkout has no times of an earlier run, and jest would go by size.
 */
export default class SuiteOrder {
  sort(tests) {
    const [working, idle] = [longestFirst(tests, busy), longestFirst(tests, waiting)];
    const long = Array.from({ length: Math.max(working.length, idle.length) }, (_, index) => [
      working[index],
      idle[index],
    ]);
    const named = new Set([...working, ...idle]);
    const short = tests
      .filter((test) => !named.has(test))
      .sort((one, other) => bytesOf(other) - bytesOf(one));
    return [...long.flat().filter(Boolean), ...short];
  }

  allFailedTests(tests) {
    return tests;
  }

  /** Times are not kept: the order is the same on every machine. */
  cacheResults() {}
}
