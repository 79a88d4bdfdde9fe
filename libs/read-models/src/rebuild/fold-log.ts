import { pages, type RecordedEvent } from '@tracker/event-store';
import { type RowContext, rowContext } from '../projection/row-context.js';
import { earliestPosition } from '../runner/earliest-position.js';
import { loadBook } from '../runner/load-book.js';
import type { BuildOptions } from './build-options.js';
import type { Building, Target } from './building.js';

const pageSize = 5_000;

/**
 * Folds the log up to a position into all these tables with one reading. Every row is reckoned by
 * what was announced up to that position, so that none has to be reckoned again. Throws ModelHalted.
 */
export const foldLog = async (
  buildings: readonly Building[],
  until: (building: Building) => bigint | null,
  target: Target,
  options: BuildOptions,
): Promise<void> => {
  const ends = new Map(buildings.map((building) => [building, until(building) ?? 0n]));
  const last = [...ends.values()].reduce((high, end) => (end > high ? end : high), 0n);
  const book = await loadBook(options.store, options.schedules);
  const contexts = (): ((end: bigint) => RowContext) => {
    const made = new Map<bigint, RowContext>();
    return (end) => {
      const context = made.get(end) ?? rowContext(book.through(end));
      made.set(end, context);
      return context;
    };
  };
  let events = 0;
  for await (const page of pages(
    options.store,
    earliestPosition(buildings.map(({ position }) => position)),
    last,
    pageSize,
  )) {
    const contextOf = contexts();
    for (const [building, end] of ends) {
      await building.take(between(page, building.position, end), target, options, contextOf(end));
    }
    events += page.length;
    const position = page.at(-1)?.position;
    if (position !== undefined) options.onProgress?.({ events, position });
  }
  const contextOf = contexts();
  for (const [building, end] of ends) await building.flush(target, options, contextOf(end));
};

const between = (page: readonly RecordedEvent[], after: bigint | null, end: bigint) =>
  page.filter(({ position }) => position <= end && (after === null || position > after));
