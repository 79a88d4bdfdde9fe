import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedPostgres } from '@tracker/embedded-postgres';
import { Client } from 'pg';
import { accidentsContract } from '../test/accidents-contract.js';
import { until } from '../test/until.js';
import type { FragileWorld } from '../test/world.js';

describe('Accidents on PostgreSQL', () => {
  let world: FragileWorld & { close(): Promise<void> };
  beforeAll(async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'foi-jobs-'));
    chmodSync(dataFolder, 0o755);
    const server = await openEmbeddedPostgres({ dataFolder, application: 'spec', log: () => {} });
    const ask = async (sql: string): Promise<void> => {
      const client = new Client(server.connection);
      client.on('error', () => {});
      await client.connect();
      await client.query(sql);
      await client.end();
    };
    const pid = (): number =>
      Number(readFileSync(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
    world = {
      options: { postgres: server.connection },
      lose: () => ask('truncate bullmq.job cascade'),
      killServer: async () => {
        process.kill(pid(), 'SIGKILL');
      },
      serverBack: () =>
        until(() =>
          ask('select 1').then(
            () => true,
            () => false,
          ),
        ),
      close: async () => {
        await server.close();
        rmSync(dataFolder, { recursive: true, force: true });
      },
    };
  });
  afterAll(() => world.close());

  accidentsContract(() => world);
});
