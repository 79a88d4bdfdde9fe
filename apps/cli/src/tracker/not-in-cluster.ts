import { CliFailure } from '../shell/failure.js';
import type { Tracker } from './with-tracker.js';

const instead = { backup: 'export-log', restore: 'import-log' } as const;

/** Refuses what leans on a log in PostgreSQL, and names the command that does the same in the cluster profile. */
export const notInCluster = (
  { adapters }: Pick<Tracker, 'adapters'>,
  command: 'backup' | 'restore',
): void => {
  if (adapters.profile !== 'cluster') return;
  throw new CliFailure(
    'not-in-cluster',
    `事件记录在 KurrentDB 中，不能用 ${command}。请用 tracker ${instead[command]} <文件>；export-log 写出的文件就是备份，import-log 把它恢复到空的目标。`,
    { facts: { command, instead: instead[command] } },
  );
};
