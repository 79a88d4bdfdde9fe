import type { Backend, Known } from '../backend/backend.js';
import { chunks } from '../backend/chunks.js';
import { type QueueName, queueTable } from '../queue-table.js';
import type { Alarm, AlarmQueue } from '../queues.js';

const hour = 3_600_000;

/** Adds the alarms that are neither on their way nor resting; returns how many. */
export const addAlarms = async (
  backend: Backend,
  queue: AlarmQueue,
  alarms: readonly Alarm[],
): Promise<number> => {
  const restedBefore = Date.now() - queueTable[queue.name as QueueName].restHours * hour;
  let added = 0;
  for (const some of chunks(alarms, 2_000)) {
    const known = await backend.known(
      queue,
      some.map(({ id }) => id),
    );
    const wanted = some.filter(({ id }) => mayRing(known.get(id), restedBefore));
    const over = wanted.filter(({ id }) => known.has(id));
    for (const { id } of over) await queue.remove(id);
    if (wanted.length > 0) await queue.addBulk(wanted.map(toJob));
    added += wanted.length;
  }
  return added;
};

/** A job that completed may ring again at once; a dead one rests, so that people see it on the board. */
const mayRing = (known: Known | undefined, restedBefore: number): boolean => {
  if (known === undefined) return true;
  if (known === 'present') return false;
  return known.completed || known.finishedAt < restedBefore;
};

const toJob = ({ id, payload, delayMs }: Alarm) => ({
  name: 'alarm',
  data: payload,
  opts: { jobId: id, delay: Math.max(0, Math.ceil(delayMs)) },
});

/** Which ids are not on their way. */
export const missing = async (
  backend: Backend,
  queue: AlarmQueue,
  ids: readonly string[],
): Promise<string[]> => {
  const known = await backend.known(queue, ids);
  return ids.filter((id) => known.get(id) !== 'present');
};
