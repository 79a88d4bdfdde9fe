import { requestStream } from '@tracker/domain';
import type { EventStore } from '@tracker/event-store';
import { type CauseOfJob, originOf } from '@tracker/telemetry';

/** An alarm is about what was last recorded of its request: its job belongs to the trace of that. */
export const causeIn =
  (store: Pick<EventStore, 'readStream'>) =>
  async (requestId: string): ReturnType<CauseOfJob> => {
    const stream = requestStream(requestId);
    const [last] = await store.readStream(stream, { direction: 'backwards', maxCount: 1 });
    return last ? originOf(last) : null;
  };
