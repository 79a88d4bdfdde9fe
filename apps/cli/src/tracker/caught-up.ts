import { writeError } from '../shell/streams.js';
import type { Tracker } from './with-tracker.js';

const patienceMs = 60_000;

/** Returns when the read models stand at a position (default: the end of the log), or says that they do not. */
export const catchUp = async (
  { projections }: Pick<Tracker, 'projections'>,
  position?: bigint | null,
): Promise<boolean> => {
  const reached = await projections.catchUp(position, patienceMs);
  if (!reached)
    writeError(
      '已保存；但查询用的数据在 60 秒内尚未更新完毕，稍后会自动补上（tracker verify 可核对）。\n',
    );
  return reached;
};
