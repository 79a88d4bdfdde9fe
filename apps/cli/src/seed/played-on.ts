import { organStream } from '@tracker/domain';
import type { EventStore } from '@tracker/event-store';
import { officeDay } from '@tracker/platform';
import type { LocalDate } from '@tracker/statute';

/**
 * The day on which the demo office was made, or null. What it plays ends on that day, so another day's
 * play would be other orders for the same requests.
 */
export const playedOn = async (
  store: Pick<EventStore, 'readStream'>,
  organ: string,
): Promise<LocalDate | null> => {
  const [created] = await store.readStream(organStream(organ));
  return created ? officeDay(new Date(created.recordedAt)) : null;
};
