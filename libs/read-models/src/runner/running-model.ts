import type { Projection } from '../projection/projection.js';
import type { Held } from './lease.js';
import type { ModelFold } from './model-fold.js';
import type { ModelTable } from './model-table.js';

/** A model while a session holds its lease. */
export type RunningModel = {
  readonly projection: Projection;
  readonly table: ModelTable;
  readonly fold: ModelFold;
  held: Held;
  /** False once an event has stopped it; the next session tries again. */
  active: boolean;
};
