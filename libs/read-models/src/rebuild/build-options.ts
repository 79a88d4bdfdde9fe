import type { EventStore } from '@tracker/event-store';
import type { DataSource } from 'typeorm';
import type { Projection } from '../projection/projection.js';
import type { CalendarAsOf } from '../projection/row-context.js';

export type BuildOptions = {
  readonly dataSource: DataSource;
  readonly store: EventStore;
  readonly projections: readonly Projection[];
  readonly calendarAsOf: CalendarAsOf;
  /** Told after every page: events read, and the position of the last. */
  readonly onProgress?: (done: { readonly events: number; readonly position: bigint }) => void;
};
