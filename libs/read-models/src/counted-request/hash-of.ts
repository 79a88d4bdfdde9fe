import type { RecordedEvent } from '@tracker/event-store';

/** The hash that chains an event to its stream. Throws where it is missing: nothing can vouch for it. */
export const hashOf = ({ meta }: RecordedEvent): string => {
  if (typeof meta.hash !== 'string') throw new Error('the event carries no hash');
  return meta.hash;
};
