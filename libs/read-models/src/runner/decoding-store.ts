import type { EventStore, RecordedEvent } from '@tracker/event-store';

/** Lifts a stored event to the version the code knows; throws what it cannot read. */
export type Decode = (event: RecordedEvent) => RecordedEvent;

/** The store, read through upcasters. An event that cannot be read gets a type no step knows: poison. */
export const decodingStore = (store: EventStore, decode: Decode): EventStore => {
  const decoded = (event: RecordedEvent): RecordedEvent => {
    try {
      return decode(event);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return { ...event, type: `${event.type} (${why})` };
    }
  };
  return {
    append: (stream, events, expected) => store.append(stream, events, expected),
    readStream: async (stream, options) => (await store.readStream(stream, options)).map(decoded),
    readAll: async (options) => (await store.readAll(options)).map(decoded),
    head: () => store.head(),
    subscribe: (options) => store.subscribe(options),
    close: () => store.close(),
  };
};
