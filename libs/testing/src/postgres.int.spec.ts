import { Client } from 'pg';
import { testDatabase } from './postgres.js';

const ask = async (connection: object, sql: string): Promise<unknown> => {
  const client = new Client(connection);
  await client.connect();
  try {
    return (await client.query(sql)).rows[0];
  } finally {
    await client.end();
  }
};

describe('a database for a test', () => {
  it('is empty, apart from every other, and gone afterwards', async () => {
    const [one, two] = await Promise.all([testDatabase(), testDatabase()]);
    await ask(one.connection, 'create table things(id int)');
    const found = `select to_regclass('things')::text as found`;
    expect(await ask(one.connection, found)).toEqual({ found: 'things' });
    expect(await ask(two.connection, found)).toEqual({ found: null });

    await one.drop();
    await expect(ask(one.connection, 'select 1')).rejects.toMatchObject({ code: '3D000' });
    await two.drop();
  });

  it('knows Chinese letters, so that pg_trgm finds them, and orders by bytes', async () => {
    const database = await testDatabase();
    try {
      await ask(database.connection, 'create extension pg_trgm');
      const sql = `select array_length(show_trgm('政府信息公开'), 1) as trigrams, 'B' < 'a' as bytes`;
      expect(await ask(database.connection, sql)).toEqual({ trigrams: 7, bytes: true });
    } finally {
      await database.drop();
    }
  });
});
