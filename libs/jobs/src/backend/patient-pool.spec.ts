import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PatientPool } from './patient-pool.js';

describe('A pool that waits', () => {
  let host: string;
  let pool: PatientPool;
  beforeEach(() => {
    host = mkdtempSync(join(tmpdir(), 'foi-pool-'));
    pool = new PatientPool({ host, port: 5432, user: 'nobody', database: 'nothing' });
  });
  afterEach(async () => {
    await pool.end();
    rmSync(host, { recursive: true, force: true });
  });

  const outcome = (asked: Promise<unknown>) =>
    asked.then(
      () => 'answered',
      (error: Error) => error.message,
    );

  it('waits for a server that is away, until it is told to stop waiting', async () => {
    const asked = [outcome(pool.query('select 1')), outcome(pool.connect())];
    expect(await Promise.race([...asked, pause(500, 'waiting')])).toBe('waiting');
    pool.stopWaiting();
    for (const message of await Promise.all(asked)) expect(message).toMatch(/ENOENT/);
    expect(await outcome(pool.query('select 1'))).toMatch(/ENOENT/);
  });

  it('asks at most ten times a second', async () => {
    let connections = 0;
    const server: Server = createServer((socket) => {
      connections += 1;
      socket.destroy();
    }).listen(join(host, '.s.PGSQL.5432'));
    await once(server, 'listening');
    const asked = outcome(pool.query('select 1'));
    await pause(1_000);
    pool.stopWaiting();
    expect(await asked).toMatch(/terminated|ECONNRESET|EPIPE/);
    expect(connections).toBeGreaterThan(2);
    expect(connections).toBeLessThanOrEqual(11);
    server.close();
  });
});
