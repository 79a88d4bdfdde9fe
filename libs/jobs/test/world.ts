import type { OpenQueuesOptions } from '../src/open-queues.js';

/** A backend that a test may treat badly. */
export type World = {
  readonly options: OpenQueuesOptions;
  /** Every job vanishes without a word. */
  lose(): Promise<void>;
};

/** A world whose server can be killed with -9 and comes back. */
export type FragileWorld = World & {
  killServer(): Promise<void>;
  /** Waits until it answers again, starting it when nobody else does. */
  serverBack(): Promise<void>;
};
