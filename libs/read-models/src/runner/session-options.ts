import type { EventStore, RecordedEvent } from '@tracker/event-store';
import type { YearSchedule } from '@tracker/statute';
import type { DataSource } from 'typeorm';
import type { Projection } from '../projection/projection.js';

export type SessionOptions = {
  readonly dataSource: DataSource;
  readonly store: EventStore;
  readonly projections: readonly Projection[];
  readonly schedules: readonly YearSchedule[];
  /** Names the runner; different for every runner there is. */
  readonly holder: string;
  readonly leaseMs: number;
  readonly livePage: number;
  readonly catchUpPage: number;
  /** Units of each model kept in memory. */
  readonly remember: number;
  readonly aroundPage?: AroundPage;
};

/** Wraps the taking in of one page, for whoever watches. */
export type AroundPage = (
  page: readonly RecordedEvent[],
  work: () => Promise<void>,
) => Promise<void>;
