import type { EventStore } from '@tracker/event-store';
import type { Progress } from '../shell/progress.js';

/** Who reads the whole log, for whatever purpose, is seen to advance by its pages. */
export const toldStore = (store: EventStore, progress: Progress): EventStore => {
  let head: bigint | null = null;
  const tell = (position: bigint): void => {
    if (head !== null) progress.at('读取事件', position > head ? head : position, head);
  };
  return {
    append: (stream, events, expected) => store.append(stream, events, expected),
    readStream: (stream, options) => store.readStream(stream, options),
    subscribe: (options) => store.subscribe(options),
    close: () => store.close(),
    head: async () => {
      head = await store.head();
      return head;
    },
    readAll: async (options) => {
      const page = await store.readAll(options);
      const last = page.at(-1);
      if (last) tell(last.position);
      return page;
    },
  };
};
