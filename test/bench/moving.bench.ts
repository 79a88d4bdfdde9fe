import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportLog } from '@tracker/application';
import { openEmbeddedPostgres } from '@tracker/embedded-postgres';
import { anchorLog, verifyChain } from '@tracker/event-store';
import { createLogger, newCommandId, readConfig } from '@tracker/platform';
import { type Adapters, bringInLog, openAdapters, wireServices } from '@tracker/runtime';
import { startKurrentDbProcess } from '@tracker/testing';
import { benchOrgan } from './history.js';
import { seconds, type Verdict } from './measure.js';
import { type BenchOffice, benchOffice } from './office.js';

const passphrase = 'bench';
const years = [2023, 2024, 2025];
const today = '2026-03-02';

type Office = Pick<BenchOffice, 'adapters' | 'services'>;

/** Tables and digests of all years, as text: equal or not. */
const reportsOf = async ({ services }: Office): Promise<string> => {
  const reports = [];
  for (const year of years) {
    const { basis, ...report } = await services.reports.report({ organ: benchOrgan, year });
    const { position: _, ...rest } = basis;
    reports.push({ ...report, basis: rest });
  }
  return JSON.stringify(reports);
};

/** What stands filed, and the digest of the report as of the filing. */
const filedOf = async ({ services }: Office): Promise<string> => {
  const filed = (await services.reportReader.parts(benchOrgan, 2023)).filings.at(-1);
  const asOf = BigInt(filed?.position ?? 0);
  const then = await services.reports.report({ organ: benchOrgan, year: 2023, asOf });
  if (then.basis.digest !== filed?.digest) throw new Error('not as filed');
  return then.basis.digest;
};

const isSound = async ({ adapters, services }: Office): Promise<boolean> => {
  const gapFreePositions = adapters.profile !== 'cluster';
  const { ok } = await verifyChain(services.store, { gapFreePositions });
  return ok && (await services.projections.verifyModels()) === null;
};

const told = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
  const results: T[] = [];
  const took = await seconds(async () => results.push(await work()));
  console.log(`  ${what}: ${took.toFixed(1)} s`);
  return results[0] as T;
};

/** Both files of one office, out of it and into another. */
const move = async (from: Office, to: Office, file: string): Promise<void> => {
  const { services, adapters } = from;
  const { events } = await told('export', () =>
    exportLog(services.store, adapters.pool, file, passphrase),
  );
  console.log(`  ${events} events, ${(statSync(file).size / 2 ** 20).toFixed(0)} MB`);
  const began = performance.now();
  let step = '';
  await told('import', () =>
    bringInLog(
      { ...to.services, adapters: to.adapters },
      {
        file,
        keys: { file: `${file}.keys`, passphrase },
        onProgress: (what) => {
          if (what !== step)
            console.log(`    ${what} from ${((performance.now() - began) / 1000).toFixed(1)} s on`);
          step = what;
        },
      },
    ),
  );
};

/** The log on the KurrentDB test server in a process of its own, all else in a durable PostgreSQL. */
const clusterOffice = async (folder: string): Promise<Office & { close(): Promise<void> }> => {
  const logger = createLogger('error');
  const postgres = await openEmbeddedPostgres({
    dataFolder: join(folder, 'postgres'),
    application: 'bench',
    log: () => {},
    onLost: () => {},
  });
  const log = await startKurrentDbProcess({ file: join(folder, 'log.ndjson') });
  const { user, host, port, database } = postgres.connection;
  const env = {
    DATABASE_URL: `postgres://${user}@${encodeURIComponent(host)}:${port}/${database}`,
    EVENT_STORE_URL: log.url,
  };
  const adapters: Adapters = await openAdapters({
    ...{ config: readConfig(env), env, projectRoot: process.cwd(), application: 'bench', logger },
    say: (line) => console.log(line),
  });
  return {
    adapters,
    services: wireServices(adapters),
    close: async () => {
      await adapters.close();
      await log.kill();
      await postgres.close();
    },
  };
};

/** Embedded to cluster to embedded: equal tables, equal digests, sound logs. */
export const movingBench = async (home: BenchOffice): Promise<readonly Verdict[]> => {
  const folder = mkdtempSync(join(process.env.BENCH_DIR ?? tmpdir(), 'tracker-moving-'));
  // PostgreSQL does not run as root: its user must be able to pass.
  chmodSync(folder, 0o755);
  const order = { commandId: newCommandId(), actor: 'cli:bench', command: 'bench', today };
  await home.services.reportOrders.file(order, benchOrgan, { year: 2023 });
  await anchorLog(home.services.store);
  const tables = await reportsOf(home);
  const filed = await filedOf(home);
  const verdicts: Verdict[] = [];
  const compare = async (what: string, office: Office): Promise<void> => {
    const sound = await told('verify', () => isSound(office));
    const same = (await reportsOf(office)) === tables && (await filedOf(office)) === filed;
    console.log(
      `  ${what}: verify ${sound ? 'ok' : 'FAILED'}, tables and digests ${same ? 'equal' : 'DIFFERENT'}`,
    );
    verdicts.push(sound && same ? 'passed' : 'missed');
  };
  const cluster = await clusterOffice(folder);
  const back = await benchOffice();
  try {
    console.log('embedded to cluster:');
    await move(home, cluster, join(folder, 'there.ndjson'));
    await compare('cluster', cluster);
    console.log('cluster to embedded:');
    await move(cluster, back, join(folder, 'back.ndjson'));
    await compare('embedded again', back);
  } finally {
    await back.close();
    await cluster.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return verdicts;
};
