import type { QueryRunner } from 'typeorm';
import { type Queryable, select } from '../data-source/queryable.js';
import { type ModelTable, modelTable } from '../runner/model-table.js';
import type { BuildOptions } from './build-options.js';
import { Building, ModelHalted } from './building.js';
import { foldLog } from './fold-log.js';

/** Where a stored row is not what the log says, in the shape that `tracker verify` prints. */
export type ModelDifference = {
  readonly kind: 'read-model' | 'read-model-halted';
  /** Model, key of the row and column. */
  readonly at: string;
  readonly expected: string;
  readonly found: string;
};

/**
 * Folds the whole log afresh into temporary tables and compares them with the rows that serve, all
 * as of one moment. Returns the first difference by model and key.
 */
export const verifyModels = async (options: BuildOptions): Promise<ModelDifference | null> => {
  const runner = options.dataSource.createQueryRunner();
  try {
    await runner.connect();
    await runner.startTransaction('REPEATABLE READ');
    try {
      return await compare(options, runner);
    } finally {
      await runner.rollbackTransaction();
    }
  } finally {
    await runner.release();
  }
};

type Checkpoint = { name: string; position: string | null; halted_reason: string | null };

const compare = async (
  options: BuildOptions,
  runner: QueryRunner,
): Promise<ModelDifference | null> => {
  const checkpoints = await select<Checkpoint>(
    runner,
    'select name, position, halted_reason from read.projection_checkpoint order by name',
  );
  const halted = checkpoints.find(({ halted_reason }) => halted_reason !== null);
  const buildings: { building: Building; name: string }[] = [];
  for (const projection of options.projections) {
    const table = modelTable(options.dataSource, projection);
    const name = await createTemporary(runner, projection.name, table);
    buildings.push({ building: new Building(projection, table, name), name });
  }
  const stands = new Map(checkpoints.map(({ name, position }) => [name, position]));
  const until = ({ projection }: Building) => {
    const position = stands.get(projection.name) ?? null;
    return position === null ? null : BigInt(position);
  };
  try {
    const all = buildings.map(({ building }) => building);
    await foldLog(all, until, { db: runner, pooled: false }, options);
  } catch (error) {
    if (!(error instanceof ModelHalted)) throw error;
    const at = `${error.model} ${error.poison.stream} ${error.poison.position}`;
    return { kind: 'read-model-halted', at, expected: 'foldable', found: error.poison.error };
  }
  for (const { building, name } of buildings) {
    const difference = await firstDifference(runner, building, name);
    if (difference) return difference;
  }
  if (!halted) return null;
  const { name, halted_reason } = halted;
  return { kind: 'read-model-halted', at: name, expected: 'running', found: halted_reason ?? '' };
};

/** The first look at the serving table also keeps a rebuild from switching it under the comparison. */
const createTemporary = async (
  db: Queryable,
  model: string,
  { live, primary }: ModelTable,
): Promise<string> => {
  await db.query(`select 1 from ${live} limit 1`);
  const name = `verify_${model}`;
  await db.query(`create temporary table ${name} (like ${live} including defaults) on commit drop`);
  await db.query(`alter table pg_temp.${name} add primary key (${primary.join(', ')})`);
  return `pg_temp.${name}`;
};

type Pair = { fresh: Record<string, unknown> | null; stored: Record<string, unknown> | null };

const firstDifference = async (
  db: Queryable,
  { projection, table }: Building,
  name: string,
): Promise<ModelDifference | null> => {
  const keys = table.primary;
  const [pair] = await select<Pair>(
    db,
    `select to_jsonb(a) as fresh, to_jsonb(b) as stored from ${name} a full join ${table.live} b
on ${keys.map((key) => `a.${key} = b.${key}`).join(' and ')} where a is distinct from b
order by ${keys.map((key) => `coalesce(a.${key}, b.${key})`).join(', ')} limit 1`,
  );
  if (!pair) return null;
  const { fresh, stored } = pair;
  const key = keys.map((column) => String((fresh ?? stored)?.[column])).join('/');
  const at = `${projection.name} ${key}`;
  if (!fresh || !stored) {
    const [expected, found] = fresh ? ['a row', 'none'] : ['no row', 'one'];
    return { kind: 'read-model', at, expected, found };
  }
  const text = (row: object, column: string) =>
    JSON.stringify((row as Record<string, unknown>)[column]);
  const column = table.columns.find((it) => text(fresh, it.column) !== text(stored, it.column));
  if (!column) return { kind: 'read-model', at, expected: 'equal', found: 'different' };
  return {
    kind: 'read-model',
    at: `${at} ${column.column}`,
    expected: text(fresh, column.column),
    found: text(stored, column.column),
  };
};
