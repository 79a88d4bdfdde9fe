import { validate as isUuid } from 'uuid';
import { DuplicateEventId, InvalidAppend } from '../errors.js';
import type { NewEvent } from '../types.js';
import { assertStorable, assertStorableText } from './storable.js';

/**
 * What every adapter demands of an append before it is sent: a named stream, at least one event,
 * no name of the store's own, ids that are UUIDs and differ, storable values. Returns the events with ids in lower case, the
 * spelling the store returns and the hash is taken over.
 */
export function prepareEvents(stream: string, events: readonly NewEvent[]): readonly NewEvent[] {
  if (stream === '') throw new InvalidAppend('a stream needs a name');
  assertStorableText(stream, 'stream');
  if (isReserved(stream))
    throw new InvalidAppend(`stream ${stream}: such names are the store's own`);
  if (events.length === 0) throw new InvalidAppend(`stream ${stream}: an append needs an event`);
  const prepared = events.map((event, index) => prepareEvent(event, `events[${index}]`));
  const ids = prepared.map((event) => event.id);
  if (new Set(ids).size < ids.length) throw new DuplicateEventId(stream, ids);
  return prepared;
}

/** KurrentDB keeps these for itself, so no adapter takes them. */
const isReserved = (name: string): boolean => name.startsWith('$');

function prepareEvent(event: NewEvent, path: string): NewEvent {
  if (!isUuid(event.id)) throw new InvalidAppend(`${path}: ${event.id} is not a UUID`);
  if (event.type === '') throw new InvalidAppend(`${path}: an event needs a type`);
  if (isReserved(event.type)) {
    throw new InvalidAppend(`${path}: types like ${event.type} are the store's own`);
  }
  if (!Number.isInteger(event.schemaVersion) || event.schemaVersion < 1) {
    throw new InvalidAppend(`${path}: ${event.schemaVersion} is not a schema version`);
  }
  assertStorableText(event.type, `${path}.type`);
  assertStorable(event.data, `${path}.data`);
  assertStorable(event.meta, `${path}.meta`);
  return { ...event, id: event.id.toLowerCase() };
}
