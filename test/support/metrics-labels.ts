import { queueNames } from '@tracker/jobs';
import { projections } from '@tracker/read-models';
import { commandNames, jobStates, rejectionCodes } from '@tracker/runtime';

const closed: Readonly<Record<string, readonly string[]>> = {
  command: commandNames,
  code: rejectionCodes,
  queue: queueNames,
  state: jobStates,
  model: projections.map(({ name }) => name),
  source: ['projections', 'search', 'queues'],
  service: ['api', 'worker'],
  method: ['GET', 'POST'],
  status: ['2xx', '4xx'],
  outcome: [
    ...['accepted', 'rejected', 'stale', 'failed', 'done'],
    ...['appended', 'already-appended', 'conflict', 'unknown', 'unavailable'],
  ],
  node: [process.version],
};

/** Sets that are closed by their making: patterns of routes, bounds of buckets. */
const shaped: Readonly<Record<string, RegExp>> = {
  route: /^(?:\(none\)|(?:\/[a-z-]*|\/:[a-zA-Z]+)+)$/,
  version: /^\d+\.\d+\.\d+$/,
  le: /^(?:[\d.]+|\+Inf)$/,
};

/** Whether a metric of ours may have this label with this value; a label nobody knows may not be. */
export const isLawfulLabel = (label: string, value: string): boolean =>
  (closed[label]?.includes(value) || shaped[label]?.test(value)) ?? false;
