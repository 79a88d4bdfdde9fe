import { CliFailure } from '../shell/failure.js';
import type { Tracker } from './with-tracker.js';

/** Refuses what leans on a log in PostgreSQL, and names the way that the cluster profile goes instead. */
export const notInCluster = (
  { adapters }: Pick<Tracker, 'adapters'>,
  command: 'backup' | 'restore',
): void => {
  if (adapters.profile !== 'cluster') return;
  throw new CliFailure(
    'not-in-cluster',
    `事件记录在 KurrentDB 中，不能用 ${command}。备份和恢复请用 KurrentDB 自带的工具，并用 pg_dump 备份 PostgreSQL；换到另一种运行方式请用 export-log 和 import-log。`,
    { facts: { command } },
  );
};
