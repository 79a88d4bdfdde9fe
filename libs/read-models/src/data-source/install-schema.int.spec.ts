import { type TestDatabase, testDatabase } from '@tracker/testing';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { migrations } from '../migrations/index.js';
import { installSchema } from './install-schema.js';
import { trackerDataSource } from './tracker-data-source.js';

class ProbeUsers1781999999999 implements MigrationInterface {
  name = 'ProbeUsers1781999999999';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table app.app_user add column probe text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table app.app_user drop column probe');
  }
}

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

  it('waits for a busy table in short turns, so that nobody queues behind it for long', async () => {
    const owner = trackerDataSource({ ...database.connection, as: 'owner', poolSize: 2 });
    owner.setOptions({ migrations: [...migrations, ProbeUsers1781999999999] });
    open.push(await owner.initialize());
    const app = await connect('app');
    const busy = app.createQueryRunner();
    await busy.startTransaction();
    await busy.query('update app.app_user set name = name where false');
    const installing = installSchema(owner);
    const waits: number[] = [];
    for (const end = performance.now() + 1_500; performance.now() < end; ) {
      const asked = performance.now();
      await app.query('select count(*) from app.app_user');
      waits.push(performance.now() - asked);
    }
    await busy.rollbackTransaction();
    await busy.release();
    expect(await installing).toEqual(['ProbeUsers1781999999999']);
    await owner.undoLastMigration();
    expect(Math.max(...waits)).toBeGreaterThan(100);
    expect(Math.max(...waits)).toBeLessThan(1_000);
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
