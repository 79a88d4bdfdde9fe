import { testDatabase } from '@tracker/testing';
import pg from 'pg';
import { openQueues } from '../open-queues.js';
import { installJobs } from './install.js';
import { jobsRole } from './jobs-role.js';

describe('Installing the queue', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());

  const ask = async (sql: string, as: pg.ClientConfig = {}): Promise<unknown> => {
    const client = new pg.Client({ ...database.connection, ...as });
    await client.connect();
    try {
      return (await client.query(sql)).rows[0];
    } finally {
      await client.end();
    }
  };

  it('may be done by several processes at once, and again', async () => {
    await Promise.all([1, 2, 3].map(() => installJobs(database.connection)));
    await installJobs(database.connection);
    const applied = 'select count(*)::int = max(version) as whole from bullmq.migration';
    expect(await ask(applied)).toEqual({ whole: true });
  });

  it('lets the queue see its own schema and nothing else', async () => {
    const asQueue = { options: `-c role=${jobsRole}` };
    await ask('create schema eventlog');
    await ask('create table eventlog.events(id int)');
    expect(await ask('select count(*)::int as jobs from bullmq.job', asQueue)).toEqual({ jobs: 0 });
    await expect(ask('select * from eventlog.events', asQueue)).rejects.toMatchObject({
      code: '42501',
    });
    await expect(ask('drop table bullmq.job', asQueue)).rejects.toMatchObject({ code: '42501' });
  });

  it('works for a login that is no superuser but may create roles and schemas', async () => {
    const { database: name } = database.connection;
    await ask(`create role office_${name} login createrole`);
    await ask(`create database "${name}_office" owner office_${name} template template0`);
    const postgres = { ...database.connection, user: `office_${name}`, database: `${name}_office` };
    try {
      // The role is there already, made by somebody else: this login must be let in by its admin.
      await ask(`grant ${jobsRole} to office_${name} with admin option, inherit false`);
      const queues = await openQueues({ postgres });
      expect(await queues.addAlarms('mail', [{ id: 'mail-1', payload: {}, delayMs: 60_000 }])).toBe(
        1,
      );
      expect(await queues.queue('mail').add('plain', {})).toMatchObject({ id: '1' });
      await queues.empty();
      await queues.close();
    } finally {
      await ask(`drop database "${name}_office"`);
      await ask(`drop role office_${name}`);
    }
  });

  it('fails at once when the database is not there', async () => {
    const postgres = { ...database.connection, database: 'test_nowhere' };
    await expect(openQueues({ postgres })).rejects.toMatchObject({ code: '3D000' });
    const queueUrl = 'redis://127.0.0.1:1';
    await expect(openQueues({ queueUrl, postgres })).rejects.toThrow(/max retries|ECONNREFUSED/i);
  });
});
