import { idIn } from '@tracker/domain/events';
import type { RecordedEvent } from '@tracker/event-store';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The UUID behind a category, null for other categories; throws where a stream is named otherwise. */
export const uuidUnit = (prefix: string, { stream }: RecordedEvent): string | null => {
  const id = idIn(prefix, stream);
  if (id !== null && !uuid.test(id)) throw new Error(`${stream} is not named by a UUID`);
  return id;
};
