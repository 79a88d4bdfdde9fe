import pg from 'pg';

/**
 * Work on a connection of its own. One that breaks says so twice: to the query under way, and as an event,
 * which ends node where nobody hears it; the query is where it is dealt with.
 */
export const onOneConnection = async <T>(
  connection: pg.ClientConfig,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> => {
  const client = new pg.Client(connection);
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};
