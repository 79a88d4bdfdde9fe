import type { EventsOf } from '../../kernel/message.js';
import { attachmentEvents } from './attachments.js';
import { clockEvents } from './clock.js';
import { outcomeEvents } from './outcome.js';
import { registrationEvents } from './registration.js';
import { remedyEvents } from './remedies.js';
import { upkeepEvents } from './upkeep.js';

/**
 * Everything that can happen to a request, in the past tense. Facts only: due dates are computed.
 * A released shape never changes: add an optional field, or add a new event and an upcaster.
 */
export const requestEvents = {
  ...registrationEvents,
  ...clockEvents,
  ...outcomeEvents,
  ...remedyEvents,
  ...upkeepEvents,
  ...attachmentEvents,
};

export type RequestEvent = EventsOf<typeof requestEvents>;
export type RequestEventType = RequestEvent['type'];
export type RequestEventOf<Type extends RequestEventType> = Extract<RequestEvent, { type: Type }>;
