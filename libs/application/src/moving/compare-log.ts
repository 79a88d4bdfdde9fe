import { type EventStore, moveId, moveStream, type RecordedEvent } from '@tracker/event-store';
import { eventBatches } from './log-lines.js';
import { MovingError } from './moving-error.js';
import { Translation } from './named-positions.js';

/** How far the target holds the file. */
export type Standing = {
  /** Events of the file that are in the target, in their order from the first on. */
  readonly events: number;
  /** The last of them in the target. */
  readonly position: bigint | null;
  /** Whether the end of an import of this file is recorded already. */
  readonly moved: boolean;
  readonly translation: Translation;
};

const pageSize = 5_000;

async function* each<T>(batches: AsyncIterable<readonly T[]>): AsyncGenerator<T, void> {
  for await (const batch of batches) yield* batch;
}

async function* pagesOf(
  store: Pick<EventStore, 'readAll'>,
): AsyncGenerator<readonly RecordedEvent[], void> {
  let after: bigint | null = null;
  for (;;) {
    const page: readonly RecordedEvent[] = await store.readAll({ after, maxCount: pageSize });
    const last = page.at(-1);
    if (!last) return;
    yield page;
    after = last.position;
  }
}

const isSame = (one: RecordedEvent, other: RecordedEvent): boolean =>
  one.id === other.id &&
  one.stream === other.stream &&
  one.revision === other.revision &&
  one.recordedAt === other.recordedAt &&
  one.meta.hash === other.meta.hash;

/**
 * Walks target and file side by side. The target may hold a beginning of the file, or all of it with the
 * record of the move; anything else is refused: MovingError `target-not-empty`.
 */
export const compareLog = async (
  store: Pick<EventStore, 'readAll'>,
  file: string,
  { digest, named }: { readonly digest: string; readonly named: readonly bigint[] },
  onCompared: (events: number) => void = () => {},
): Promise<Standing> => {
  const expected = each(eventBatches(file));
  const translation = new Translation(named);
  let events = 0;
  let position: bigint | null = null;
  let moved = false;
  for await (const page of pagesOf(store)) {
    for (const event of page) {
      const { value: wanted } = await expected.next();
      const same = wanted ? isSame(event, wanted) : isRecord(event, digest) && !moved;
      if (!same) {
        const what = `${event.stream} 第 ${event.revision} 版`;
        throw new MovingError('target-not-empty', { what });
      }
      if (!wanted) {
        moved = true;
        continue;
      }
      translation.take(wanted.position, event.position);
      position = event.position;
      events += 1;
    }
    onCompared(events);
  }
  await expected.return();
  return { events, position, moved, translation };
};

const isRecord = ({ stream, id }: RecordedEvent, digest: string): boolean =>
  stream === moveStream && id === moveId(digest);
