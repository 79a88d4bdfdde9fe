import type { EventStore } from '../event-store.port.js';
import type { RecordedEvent } from '../types.js';
import type { Connections } from './connections.js';
import { type EventRow, eventColumns, ownTypes, toEvent } from './rows.js';

/** The reading half of the port over `${schema}.events`. */
export function readsOn(
  connections: Connections,
  schema: string,
): Pick<EventStore, 'readStream' | 'readAll' | 'head'> {
  const from = `from ${schema}.events`;

  async function rows<R extends unknown[]>(text: string, values: unknown[]): Promise<R[]> {
    const result = await connections.repeatedly((client) =>
      client.query<R>({ text, values, types: ownTypes, rowMode: 'array' }),
    );
    return result.rows;
  }

  async function events(where: string, values: unknown[]): Promise<readonly RecordedEvent[]> {
    const found = await rows<EventRow>(`select ${eventColumns} ${from} where ${where}`, values);
    return found.map(toEvent);
  }

  return {
    readStream(stream, { from: first, direction = 'forwards', maxCount } = {}) {
      const [sign, order] = direction === 'forwards' ? ['>=', 'asc'] : ['<=', 'desc'];
      return events(
        `stream = $1 and ($2::bigint is null or revision ${sign} $2) order by revision ${order} limit $3`,
        [stream, first ?? null, maxCount ?? null],
      );
    },
    readAll({ after, maxCount, streamPrefix }) {
      return streamPrefix === undefined
        ? events('pos > $1 order by pos limit $2', [after ?? 0n, maxCount])
        : events('pos > $1 and starts_with(stream, $3) order by pos limit $2', [
            after ?? 0n,
            maxCount,
            streamPrefix,
          ]);
    },
    async head() {
      const [row] = await rows<[bigint | null]>(`select max(pos) ${from}`, []);
      return row?.[0] ?? null;
    },
  };
}
