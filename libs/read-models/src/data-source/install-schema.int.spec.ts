import { type TestDatabase, testDatabase } from '@tracker/testing';
import type { DataSource } from 'typeorm';
import { migrations } from '../migrations/index.js';
import { installSchema } from './install-schema.js';
import { trackerDataSource } from './tracker-data-source.js';

describe('Installing the schema', () => {
  let database: TestDatabase;
  const open: DataSource[] = [];
  const connect = async (as: 'app' | 'owner') => {
    const source = await trackerDataSource({
      ...database.connection,
      as,
      poolSize: 2,
    }).initialize();
    open.push(source);
    return source;
  };

  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(async () => {
    for (const source of open) await source.destroy();
    await database.drop();
  });

  it('is done once by two processes that start together, and not again later', async () => {
    const [one, two] = await Promise.all([connect('owner'), connect('owner')]);
    const runs = await Promise.all([installSchema(one), installSchema(two)]);
    expect(runs.map((names) => names.length).sort()).toEqual([0, migrations.length]);
    expect(await installSchema(one)).toEqual([]);
  });

  it('leaves no difference between rows and tables', async () => {
    const owner = await connect('owner');
    const { upQueries } = await owner.driver.createSchemaBuilder().log();
    const expressionIndexes = /with_fees|by_receipt|by_due_date|by_closing|by_handler|months_of_/;
    const differences = upQueries
      .map(({ query }) => query)
      .filter((sql) => !expressionIndexes.test(sql));
    expect(differences).toEqual([]);
  });

  it('lets the application write read models and its own tables, in the time zone of the office', async () => {
    const app = await connect('app');
    expect(
      await app.query('select current_user as role, current_setting($1) as zone', ['timezone']),
    ).toEqual([{ role: 'tracker_app', zone: 'Asia/Shanghai' }]);
    await app.query(`insert into app.vault_secret (id, hmac_secret) values (1, '\\x00')`);
    await app.query(`insert into read.projection_checkpoint (name) values ('probe')`);
    await expect(
      app.query(`insert into app.vault_secret (id, hmac_secret) values (2, '\\x00')`),
    ).rejects.toThrow('vault_secret_single');
  });

  it('does not let the application write the log', async () => {
    const app = await connect('app');
    await expect(app.query('delete from eventlog.events')).rejects.toThrow('permission denied');
  });

  it('hands dates over as text', async () => {
    const app = await connect('app');
    expect(await app.query(`select date '2024-02-29' as day`)).toEqual([{ day: '2024-02-29' }]);
  });
});
