import type { EventStore } from '@tracker/event-store';
import type { YearSchedule } from '@tracker/statute';
import type { DataSource } from 'typeorm';
import type { Projection } from '../projection/projection.js';

export type BuildOptions = {
  readonly dataSource: DataSource;
  readonly store: EventStore;
  readonly projections: readonly Projection[];
  /** Those of the release; what was announced since stands in the log. */
  readonly schedules: readonly YearSchedule[];
  /** Told after every page: events read, and the position of the last. */
  readonly onProgress?: (done: { readonly events: number; readonly position: bigint }) => void;
};
