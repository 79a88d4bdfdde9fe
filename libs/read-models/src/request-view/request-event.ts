import { type RequestEvent, requestEvents } from '@tracker/domain/events';
import type { RecordedEvent } from '@tracker/event-store';
import { UnknownEvent } from '../projection/steps.js';

/** The event as one of a request; throws UnknownEvent where the domain has no such type. */
export const requestEvent = (event: RecordedEvent): RequestEvent => {
  if (!Object.hasOwn(requestEvents, event.type)) throw new UnknownEvent(event);
  return event as unknown as RequestEvent;
};
