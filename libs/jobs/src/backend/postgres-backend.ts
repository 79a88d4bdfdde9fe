import { type BackendFactory, createPostgresBackend } from 'bullmq';
import type pg from 'pg';
import type { Backend, Known } from './backend.js';
import { chunks } from './chunks.js';
import { installJobs, jobsSchema } from './install.js';
import { jobsRole } from './jobs-role.js';
import { PatientPool } from './patient-pool.js';

type Row = { readonly id: string; readonly state: string; readonly finished: string | null };

const knownSql = `
select id, state::text as state, finished_at_ms as finished
from ${jobsSchema}.job where queue = $1 and id = any($2::text[])`;

const knownOf = ({ state, finished }: Row): Known => {
  const completed = state === 'completed';
  if (!completed && state !== 'failed') return 'present';
  return { completed, finishedAt: Number(finished ?? 0) };
};

/**
 * Jobs in the schema `bullmq` of the product's own PostgreSQL, on one pool for every queue and worker.
 * Each worker keeps one connection to listen on, so `poolSize` is the number of workers and four more.
 */
export const postgresBackend = async (
  postgres: pg.ClientConfig,
  poolSize: number,
): Promise<Backend> => {
  await installJobs(postgres);
  const pool = new PatientPool({
    ...postgres,
    options: `-c role=${jobsRole} -c search_path=${jobsSchema}`,
    keepAlive: true,
    max: poolSize,
  });
  const factory = ((name, options, kind) =>
    createPostgresBackend(name, { ...options, connection: pool }, kind)) as BackendFactory;
  return {
    kind: 'postgres',
    factory,
    prefix: null,
    // The program itself does not run without its database.
    isAway: () => false,
    async known(queue, ids) {
      const found = new Map<string, Known>();
      for (const some of chunks(ids, 10_000)) {
        const { rows } = await pool.query<Row>(knownSql, [queue.name, some]);
        for (const row of rows) found.set(row.id, knownOf(row));
      }
      return found;
    },
    onReconnect(listener) {
      pool.events.on('reconnect', listener);
      return () => pool.events.off('reconnect', listener);
    },
    stopWaiting: () => pool.stopWaiting(),
    close: () => pool.end(),
  };
};
