import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram, startKurrentDbProcess } from '@tracker/testing';
import { Client, Pool } from 'pg';
import { forgetTopology, startTopology, type Topology } from '../cluster/support/topology.js';
import { ServedOffice } from '../support/served-office.js';
import { median, rateOf, seconds } from './measure.js';

const writers = 8;
const rounds = 3;
const orders = 300;
const importedRows = Number(process.env.BENCH_CLUSTER_ROWS ?? 3_000);
const organ = 'B';

type Tracker = <T>(...words: string[]) => Promise<T>;
type Rates = Readonly<Record<'commands' | 'imported' | 'projected', number>>;
type Receipt = { readonly requestId: string };
type Rebuilt = { readonly models: readonly { readonly seconds: number }[] };
type Verified = { readonly events: number };

const ledger = (): string => {
  const row = (index: number) => {
    const month = String((index % 9) + 1).padStart(2, '0');
    return `B-${index},2025-${month}-03,自然人,申请人${index},第${index}件批复,予以公开,2025-${month}-20`;
  };
  const head = '登记编号,收到日期,申请人类型,申请人,申请内容,办理结果,办结日期';
  return [head, ...Array.from({ length: importedRows }, (_, index) => row(index))].join('\n');
};

/** The same work for any profile: orders over HTTP, a ledger, and every read model rebuilt from the log. */
const measure = async (
  tracker: Tracker,
  addresses: () => readonly string[],
  token: string,
  file: string,
): Promise<Rates> => {
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  const post = async (index: number, path: string, body: object): Promise<Receipt> => {
    const address = addresses()[index % addresses().length];
    const sent = { method: 'POST', headers, body: JSON.stringify(body) };
    const answer = await fetch(`${address}${path}`, sent);
    if (!answer.ok) throw new Error(`HTTP ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as Receipt;
  };
  const ids: string[] = [];
  await rateOf(writers * 4, writers, async (index) => {
    const { requestId } = await post(index, '/api/requests', {
      ...{ channel: 'in-person', submittedOn: '2026-03-02', applicantType: 'business' },
      ...{ applicantName: `某公司${index}`, description: '环评批复' },
    });
    ids.push(requestId);
  });
  const commands: number[] = [];
  for (let round = 0; round < rounds; round += 1)
    commands.push(
      await rateOf(orders, writers, (index) =>
        post(index, `/api/requests/${ids[index % ids.length]}/assign-handler`, {
          handler: `承办-${round}-${index}`,
        }),
      ),
    );
  const { events: before } = await tracker<Verified>('verify');
  const took = await seconds(() => tracker('import-ledger', '--organ', organ, '--file', file));
  const { events } = await tracker<Verified>('verify');
  const { models } = await tracker<Rebuilt>('rebuild');
  const rebuilt = models.reduce((sum, model) => sum + model.seconds, 0);
  return {
    commands: median(commands),
    imported: (events - before) / took,
    projected: (events * models.length) / rebuilt,
  };
};

const userAdd = [
  'user-add',
  '--name',
  '基准',
  '--role',
  '窗口',
  '--role',
  '承办',
  '--organ',
  organ,
];

const onCluster = async (topology: Topology, file: string): Promise<Rates> => {
  await topology.tracker('organ-add', '--organ', organ, '--name', '某局');
  const { token } = await topology.tracker<{ token: string }>(...userAdd);
  await topology.startPrograms();
  const addresses = (['api-1', 'api-2'] as const).map(topology.address);
  return measure(topology.tracker, () => addresses, token, file);
};

const onEmbedded = async (file: string): Promise<Rates> => {
  const office = new ServedOffice();
  const tracker: Tracker = (...words) => office.tracker(...words);
  try {
    await tracker('organ-add', '--organ', organ, '--name', '某局');
    const { token } = await tracker<{ token: string }>(...userAdd);
    await office.start();
    return await measure(tracker, () => [office.address], token, file);
  } finally {
    await office.close();
  }
};

/** The official client alone against a test server of its own: an event an append, at no expected revision. */
const bareLog = async (folder: string): Promise<number> => {
  const server = await startKurrentDbProcess({ file: join(folder, 'bare.ndjson') });
  const { jsonEvent, KurrentDBClient } = await import('@kurrent/kurrentdb-client');
  const client = KurrentDBClient.connectionString(server.url);
  client.setCredentialsProvider(async () => ({ username: 'x', password: 'x' }));
  try {
    const data = { handler: '承办人', assignedOn: '2025-12-01' };
    return await rateOf(1_500, writers, (index) =>
      client.appendToStream(`bare-${index % 50}`, jsonEvent({ type: 'HandlerAssigned', data })),
    );
  } finally {
    await client.dispose();
    await server.kill();
  }
};

/** One row an insert, and rows in bulk by upsert, in the PostgreSQL of the topology and beside its schema. */
const bareRows = async (url: string): Promise<{ insert: number; upsert: number }> => {
  const owner = new Client({ connectionString: url });
  await owner.connect();
  await owner.query('create table public.bare (id bigint primary key, data jsonb)');
  const pool = new Pool({ connectionString: url, max: writers });
  try {
    const sql = 'insert into public.bare values ($1, $2)';
    const insert = await rateOf(3_000, writers, (index) =>
      pool.query(sql, [index, { handler: '承办人' }]),
    );
    const batch = 500;
    const upserts = await rateOf(60, 1, (index) => {
      const ids = Array.from({ length: batch }, (_, row) => (index % 4) * batch + row);
      return owner.query(
        `insert into public.bare select id, '{"handler":"承办人"}' from unnest($1::bigint[]) as id
         on conflict (id) do update set data = excluded.data`,
        [ids],
      );
    });
    return { insert, upsert: upserts * batch };
  } finally {
    await pool.end();
    await owner.query('drop table public.bare');
    await owner.end();
  }
};

const told = (value: number): string => Math.round(value).toLocaleString('en');

/** Commands and projections on the cluster topology beside the embedded default and the bare stores: printed, not judged. */
export const clusterBench = async (): Promise<void> => {
  const redis = findProgram('redis');
  if (!redis) return console.log('cluster: skipped, redis-server is not on this machine');
  const folder = mkdtempSync(join(tmpdir(), 'tracker-bench-cluster-'));
  const file = join(folder, 'ledger.csv');
  writeFileSync(file, ledger());
  const topology = await startTopology(redis);
  try {
    const log = await bareLog(folder);
    const { insert, upsert } = await bareRows(topology.postgres.url);
    const cluster = await onCluster(topology, file);
    await topology.close();
    const embedded = await onEmbedded(file);
    const line = (
      what: string,
      unit: string,
      key: keyof Rates,
      bare: readonly [string, number],
    ) => {
      const [ours, other, [name, raw]] = [cluster[key], embedded[key], bare];
      console.log(
        `${what}: cluster ${told(ours)} ${unit}, embedded ${told(other)}, ${name} ${told(raw)}; ` +
          `cluster/embedded ${(ours / other).toFixed(2)}, cluster/bare ${(ours / raw).toFixed(2)}, ` +
          `embedded/bare ${(other / raw).toFixed(2)}`,
      );
    };
    line(`orders over HTTP, ${writers} clients`, 'orders/s', 'commands', [
      'bare append to the KurrentDB test server',
      log,
    ]);
    line('the same', 'orders/s', 'commands', ['bare PostgreSQL insert', insert]);
    line('ledger imported', 'events/s', 'imported', ['bare append', log]);
    line('read models rebuilt', 'events/s', 'projected', ['bare bulk upsert', upsert]);
  } finally {
    await topology.close();
    forgetTopology(topology);
    rmSync(folder, { recursive: true, force: true });
  }
};
