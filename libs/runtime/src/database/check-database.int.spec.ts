import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { describeWith, type Postgres15, startPostgres15, testDatabase } from '@tracker/testing';
import type { ClientConfig } from 'pg';
import { checkDatabase } from './check-database.js';
import { onOneConnection } from './one-connection.js';

const words = (connection: ClientConfig, jobs = true): Promise<string> =>
  checkDatabase(connection, jobs).then(
    () => 'fit',
    (error: Error) => `${error.name}: ${error.message}`,
  );

describe('The embedded PostgreSQL as somebody’s own', () => {
  it('will do', async () => {
    const { connection, drop } = await testDatabase();
    expect(await words(connection)).toBe('fit');
    expect(await words({ ...connection, database: 'nowhere' })).toContain('没有这个数据库');
    await drop();
  });
});

describe('A connection of its own', () => {
  it('that breaks while nobody asks it anything fails the next query, and ends nothing else', async () => {
    const { connection, drop } = await testDatabase();
    const broken = onOneConnection(connection, async (client) => {
      await client.query('select pg_terminate_backend(pg_backend_pid())').catch(() => {});
      await pause(100);
      await client.query('select 1');
    });
    await expect(broken).rejects.toThrow(/not queryable|closed|terminated/);
    await drop();
  });
});

describeWith('postgresql-15', 'A city’s PostgreSQL 15', (program) => {
  let server: Postgres15;
  beforeAll(async () => {
    server = await startPostgres15(program);
  });
  afterAll(() => server.remove());

  it('asks for what an ordinary owner lacks, and will do once that was said', async () => {
    const { url } = await server.office('Office-1');
    const connection = { connectionString: url };
    const refused = await words(connection);
    expect(refused).toContain('DatabaseUnfit: DATABASE_URL 中的用户 Office-1 权限不足');
    const statements = refused.split('\n').slice(1);
    expect(statements.map((line) => line.trim())).toEqual([
      'create role tracker_log nologin;',
      'create role tracker_app nologin;',
      'create role tracker_jobs nologin;',
      'grant tracker_log, tracker_app, tracker_jobs to "Office-1";',
    ]);
    expect(await words(connection, false)).not.toContain('tracker_jobs');
    await server.asSuperuser((client) => client.query(statements.join('\n')), 'Office-1');
    expect(await words(connection)).toBe('fit');
  });

  it('asks for the right to create where the login does not own the database', async () => {
    const { url } = await server.office('guest');
    await server.asSuperuser(async (client) => {
      await client.query('grant tracker_log, tracker_app, tracker_jobs to guest');
      await client.query('alter database guest owner to admin');
    });
    const refused = await words({ connectionString: url });
    expect(refused.split('\n').slice(1)).toEqual([
      '  grant create on database guest to guest;',
      '  grant create on schema public to guest;',
    ]);
    await server.asSuperuser(
      (client) => client.query(refused.split('\n').slice(1).join('\n')),
      'guest',
    );
    expect(await words({ connectionString: url })).toBe('fit');
  });

  it('is told by what keeps it from being reached, without the password', async () => {
    const wrong = server.url('admin', 'no secret', 'postgres');
    const none = `postgres://admin@${server.host}:${server.port}/postgres`;
    const answers = await Promise.all(
      [
        wrong,
        none,
        `${wrong}?sslmode=require`,
        'postgres://a:b@127.0.0.1:1/c',
        'postgres://a:b@no-such-host.invalid/c',
      ].map((connectionString) => words({ connectionString })),
    );
    expect(answers.map((answer) => /：(.*?)。/.exec(answer)?.[1])).toEqual([
      '用户名或密码不正确',
      '服务器要求密码，而地址中没有写',
      '服务器没有启用 TLS，而地址要求加密',
      '对方没有运行，或者端口不对',
      expect.stringMatching(/找不到这个主机名|无法解析主机名/),
    ]);
    for (const answer of answers) expect(answer).not.toMatch(/secret|127\.0\.0\.1/);
  });

  it('is waited for while it starts', async () => {
    const starting = 'SFATAL\0C57P03\0Mthe database system is starting up\0\0';
    const length = Buffer.alloc(4);
    length.writeUInt32BE(starting.length + 4);
    let asked = 0;
    const door = createServer((socket) => {
      asked += 1;
      if (asked < 3)
        return void socket.end(Buffer.concat([Buffer.from('E'), length, Buffer.from(starting)]));
      const behind = connect(server.port, server.host);
      socket.pipe(behind).pipe(socket);
    }).listen(0, '127.0.0.1');
    await once(door, 'listening');
    const { port } = door.address() as AddressInfo;
    const { url } = await server.office('patient');
    const refused = await words({ connectionString: url.replace(`:${server.port}/`, `:${port}/`) });
    expect(refused).toMatch(/权限不足|fit/);
    expect(asked).toBe(3);
    door.close();
  });
});
