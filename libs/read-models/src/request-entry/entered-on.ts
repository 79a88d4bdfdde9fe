import type { RecordedEvent } from '@tracker/event-store';

/** The business day on which an event was decided; where none is noted, the day it was stored. */
export const enteredOn = ({
  meta,
  recordedAt,
}: Pick<RecordedEvent, 'meta' | 'recordedAt'>): string =>
  typeof meta.decidedOn === 'string' ? meta.decidedOn : recordedAt.slice(0, 10);
