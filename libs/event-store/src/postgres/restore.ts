import type { ClientBase } from 'pg';
import type { FillLog } from '../fill.port.js';
import type { RecordedEvent } from '../types.js';
import { checkedSchema, defaultSchema, logRole } from './names.js';

/**
 * Fills an EMPTY log with the events of a backup, positions, revisions and instants as they were, in
 * one transaction; returns how many. Throws, and changes nothing, when the log holds an event or the
 * positions do not follow one another from 1. `client` is a login that installed the log.
 */
export async function restoreEvents(
  client: Pick<ClientBase, 'query'>,
  batches: AsyncIterable<readonly RecordedEvent[]> | Iterable<readonly RecordedEvent[]>,
  options: { readonly schema?: string } = {},
): Promise<number> {
  const schema = checkedSchema(options.schema ?? defaultSchema);
  let restored = 0;
  await client.query('begin');
  try {
    await client.query(`set local role ${logRole}`);
    for await (const batch of batches) {
      if (batch.length > 0) await restoreBatch(client, schema, batch);
      restored += batch.length;
    }
    await client.query(`analyze ${schema}.events`);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
  return restored;
}

type OnClient = (work: (client: Pick<ClientBase, 'query'>) => Promise<number>) => Promise<number>;

/**
 * Fills an EMPTY log on PostgreSQL, wherever the events come from: their positions are counted anew, in
 * their order. One transaction: all of the log or nothing. `onClient` works as a login that installed the log.
 */
export const fillPostgres =
  (onClient: OnClient): FillLog =>
  (batches, onFilled) => {
    let position = 0n;
    async function* placed() {
      for await (const batch of batches) {
        yield batch.map((event) => {
          position += 1n;
          return { ...event, position };
        });
        onFilled(Number(position));
      }
    }
    return onClient((client) => restoreEvents(client, placed()));
  };

async function restoreBatch(
  client: Pick<ClientBase, 'query'>,
  schema: string,
  events: readonly RecordedEvent[],
): Promise<void> {
  await client.query(`select ${schema}.restore($1, $2, $3, $4, $5, $6, $7, $8, $9)`, [
    events.map((event) => event.position),
    events.map((event) => event.stream),
    events.map((event) => event.revision),
    events.map((event) => event.id),
    events.map((event) => event.type),
    events.map((event) => event.schemaVersion),
    events.map((event) => JSON.stringify(event.data)),
    events.map((event) => JSON.stringify(event.meta)),
    events.map((event) => event.recordedAt),
  ]);
}
