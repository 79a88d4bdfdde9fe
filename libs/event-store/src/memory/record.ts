import type { JsonObject, NewEvent, RecordedEvent } from '../types.js';

type Place = Pick<RecordedEvent, 'stream' | 'revision' | 'position' | 'recordedAt'>;

/** A copy through JSON, as a database would keep it, frozen so that no reader can rewrite history. */
export function record(event: NewEvent, place: Place): RecordedEvent {
  const { id, type, schemaVersion } = event;
  return Object.freeze({
    ...{ id, type, schemaVersion, data: frozenCopy(event.data), meta: frozenCopy(event.meta) },
    ...place,
  });
}

function frozenCopy(value: JsonObject): JsonObject {
  return JSON.parse(JSON.stringify(value), (_key, item: unknown) => Object.freeze(item));
}
