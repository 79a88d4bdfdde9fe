import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { installSchema, trackerDataSource } from '@tracker/read-models';
import { describeWith, type Postgres15, startPostgres15 } from '@tracker/testing';

describeWith('postgresql-15', 'The database of the cluster', (program) => {
  let server: Postgres15;
  let folder: string;
  beforeAll(async () => {
    server = await startPostgres15(program);
    folder = mkdtempSync(join(tmpdir(), 'foi-role-'));
    await server.asSuperuser((client) =>
      client.query(`create role first superuser login password 'of-first'`),
    );
  });
  afterAll(async () => {
    await server.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  const run = (script: string, url: string) => {
    const file = join(folder, 'database_url');
    writeFileSync(file, `${url}\n`);
    const env = {
      ...process.env,
      PATH: `${dirname(program)}:${process.env.PATH}`,
      ...{ PGHOST: server.host, PGPORT: String(server.port), PGDATABASE: 'postgres' },
      ...{ PGPASSWORD: 'of-first', POSTGRES_USER: 'first', DATABASE_URL_FILE: file },
    };
    return spawnSync('sh', [`deploy/postgres/${script}`], { env, encoding: 'utf8' });
  };
  const makeRole = (url: string) => run('make-role.sh', url);
  const health = (password: string) =>
    run('health.sh', `postgres://tracker:${password}@postgres:5432/tracker`).status;

  it('is made for an address that has a password, and for no other', () => {
    const { status, stderr } = makeRole('postgres://tracker@postgres:5432/tracker');
    expect(status).toBe(1);
    expect(stderr).toContain('database_url 应为');
  });

  it('belongs to a login that is no superuser, and takes the whole schema', async () => {
    // The server answers, but its first set-up broke off: that is no health.
    expect(health("it's0123")).not.toBe(0);
    expect(makeRole("postgres://tracker:it's0123@postgres:5432/tracker")).toMatchObject({
      status: 0,
    });
    expect(health("it's0123")).toBe(0);
    expect(health('other')).not.toBe(0);
    const rights = await server.asSuperuser(async (client) => {
      const { rows } = await client.query(`select rolsuper, rolcreaterole, rolcreatedb, datname
from pg_roles join pg_database on datdba = pg_roles.oid where rolname = 'tracker'`);
      return rows;
    });
    const told = { rolsuper: false, rolcreaterole: true, rolcreatedb: false, datname: 'tracker' };
    expect(rights).toEqual([told]);
    const url = server.url('tracker', "it's0123", 'tracker');
    const owner = await trackerDataSource({
      url,
      as: 'owner',
      applicationName: 'test',
      poolSize: 2,
    }).initialize();
    expect((await installSchema(owner)).length).toBeGreaterThan(10);
    await owner.destroy();
  });

  it('is never made twice', () =>
    expect(makeRole('postgres://tracker:other@postgres:5432/tracker').status).not.toBe(0));
});
