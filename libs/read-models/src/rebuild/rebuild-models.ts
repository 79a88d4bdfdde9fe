import type { QueryRunner } from 'typeorm';
import { type Queryable, select } from '../data-source/queryable.js';
import { organsReached } from '../projection/calendar-facts.js';
import { rowContext } from '../projection/row-context.js';
import { builtWith } from '../runner/built-with.js';
import { loadBook } from '../runner/load-book.js';
import { modelTable } from '../runner/model-table.js';
import { parkStreams } from '../runner/move-checkpoints.js';
import { reckonAgain } from '../runner/reckon-again.js';
import type { BuildOptions } from './build-options.js';
import { Building } from './building.js';
import { foldLog } from './fold-log.js';
import {
  createShadow,
  dropShadow,
  indexShadow,
  sameRowsAsShadow,
  shadowOf,
  switchToShadow,
} from './shadow-table.js';

export type RebuildReport = {
  readonly name: string;
  readonly rows: number;
  /** Time spent on this model; the reading of the log, shared by all, is not in it. */
  readonly seconds: number;
  /** Whether the new rows are those that were there before. */
  readonly equal: boolean;
};

export class UnknownModel extends Error {
  constructor(readonly model: string) {
    super(`there is no read model named ${model}`);
    this.name = 'UnknownModel';
  }
}

/** Another process is rebuilding. */
export class RebuildUnderWay extends Error {
  constructor() {
    super('a rebuild is under way');
    this.name = 'RebuildUnderWay';
  }
}

const rebuilding = 711_2020;

/** Builds beside, compares, switches; readers and the running projections go on meanwhile. */
export const rebuildModels = async (
  options: BuildOptions,
  name?: string,
): Promise<readonly RebuildReport[]> => {
  const chosen = options.projections.filter((it) => name === undefined || it.name === name);
  if (name !== undefined && chosen.length === 0) throw new UnknownModel(name);
  const buildings = chosen.map((projection) => {
    const table = modelTable(options.dataSource, projection);
    return new Building(projection, table, shadowOf(table));
  });
  const runner = options.dataSource.createQueryRunner();
  try {
    await runner.connect();
    const [lock] = await select<{ free: boolean }>(
      runner,
      'select pg_try_advisory_lock($1) as free',
      [rebuilding],
    );
    if (!lock?.free) throw new RebuildUnderWay();
    try {
      return await build(options, buildings, runner);
    } finally {
      for (const { table } of buildings) await dropShadow(runner, table);
      await runner.query('select pg_advisory_unlock($1)', [rebuilding]);
    }
  } finally {
    await runner.release();
  }
};

const build = async (
  options: BuildOptions,
  buildings: readonly Building[],
  runner: QueryRunner,
): Promise<readonly RebuildReport[]> => {
  for (const { table } of buildings) await createShadow(runner, table);
  const head = await options.store.head();
  const stood = new Map<string, bigint | null>();
  for (const { projection } of buildings) {
    const checkpoint = await checkpointOf(runner, projection.name);
    stood.set(projection.name, checkpoint.halted ? head : checkpoint.position);
  }
  const target = { db: options.dataSource, pooled: true };
  await foldLog(buildings, ({ projection }) => stood.get(projection.name) ?? null, target, options);
  const reports: RebuildReport[] = [];
  for (const building of buildings) reports.push(await finish(options, building, runner));
  return reports;
};

const finish = async (
  options: BuildOptions,
  building: Building,
  runner: QueryRunner,
): Promise<RebuildReport> => {
  const { projection, table } = building;
  const { name } = projection;
  const started = performance.now();
  await indexShadow(runner, table);
  await runner.startTransaction();
  try {
    await runner.query(`set local lock_timeout = '30s'`);
    await runner.query(`set local work_mem = '64MB'`);
    const checkpoint = await checkpointOf(runner, name, 'for update');
    const behind = checkpoint.position !== null && checkpoint.position > (building.position ?? -1n);
    const target = { db: runner, pooled: false };
    if (behind) {
      const stood = building.position;
      await foldLog([building], () => checkpoint.position, target, options);
      await follow(building, stood, checkpoint.position, runner, options);
    }
    const equal = await sameRowsAsShadow(runner, table);
    const position = behind ? checkpoint.position : building.position;
    await switchToShadow(runner, table);
    await restamp(runner, building, position ?? checkpoint.position, options);
    const [count] = await select<{ rows: string }>(
      runner,
      `select count(*) as rows from ${table.live}`,
    );
    await runner.commitTransaction();
    const seconds = (building.ms + performance.now() - started) / 1_000;
    return {
      name,
      rows: Number(count?.rows ?? 0),
      seconds: Math.round(seconds * 1_000) / 1_000,
      equal,
    };
  } catch (error) {
    await runner.rollbackTransaction();
    throw error;
  }
};

/** What was announced while the rows were built reaches those that were built before it. */
const follow = async (
  { projection, table }: Building,
  after: bigint | null,
  until: bigint | null,
  db: Queryable,
  { store, schedules }: BuildOptions,
): Promise<void> => {
  if (!projection.reckoning || until === null) return;
  const book = (await loadBook(store, schedules)).through(until);
  const organs = organsReached(
    book.facts.filter(({ position }) => after === null || position > after),
  );
  if (organs?.length === 0) return;
  const scope = { organs, until, context: rowContext(book), store };
  await reckonAgain(db, { projection, table, name: shadowOf(table) }, scope);
};

/** The fence rises, so that a runner which still remembers the old rows starts over. */
const restamp = async (
  db: Queryable,
  { projection, parked }: Building,
  position: bigint | null,
  { schedules }: BuildOptions,
): Promise<void> => {
  await db.query(
    `update read.projection_checkpoint set position = $2, fence = fence + 1, halted_reason = null,
  parked_count = $3, built_with = $4, updated_at = clock_timestamp() where name = $1`,
    [
      projection.name,
      position === null ? null : `${position}`,
      parked.length,
      builtWith(projection, schedules),
    ],
  );
  await db.query('delete from read.parked_stream where projection = $1', [projection.name]);
  await parkStreams(db, projection.name, parked);
};

const checkpointOf = async (db: Queryable, name: string, lock: '' | 'for update' = '') => {
  await db.query(
    'insert into read.projection_checkpoint (name) values ($1) on conflict do nothing',
    [name],
  );
  const [row] = await select<{ position: string | null; halted_reason: string | null }>(
    db,
    `select position, halted_reason from read.projection_checkpoint where name = $1 ${lock}`,
    [name],
  );
  const position = row?.position ?? null;
  return {
    position: position === null ? null : BigInt(position),
    halted: row?.halted_reason != null,
  };
};
