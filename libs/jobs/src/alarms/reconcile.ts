import type { QueueName } from '../queue-table.js';
import type { Payload, Queues } from '../queues.js';

export type WantedAlarm = { readonly id: string; readonly payload: Payload; readonly at: Date };

export type Reconciliation = {
  readonly wanted: number;
  readonly missing: number;
  /** Fewer than missing when dead jobs rest. */
  readonly added: number;
};

export type ReconcileOptions = {
  readonly queues: Pick<Queues, 'missing' | 'addAlarms'>;
  readonly queue: QueueName;
  /** Pages of alarms that should ring and whose effect is not yet recorded. */
  readonly wanted: AsyncIterable<readonly WantedAlarm[]>;
};

/** Adds the wanted alarms that the queue does not hold; one page in memory at a time. */
export const reconcile = async (options: ReconcileOptions): Promise<Reconciliation> => {
  const { queues, queue, wanted } = options;
  const sum = { wanted: 0, missing: 0, added: 0 };
  for await (const page of wanted) {
    const absent = new Set(
      await queues.missing(
        queue,
        page.map(({ id }) => id),
      ),
    );
    const now = Date.now();
    const alarms = page
      .filter(({ id }) => absent.has(id))
      .map(({ id, payload, at }) => ({ id, payload, delayMs: at.getTime() - now }));
    sum.wanted += page.length;
    sum.missing += alarms.length;
    if (alarms.length > 0) sum.added += await queues.addAlarms(queue, alarms);
  }
  return sum;
};
