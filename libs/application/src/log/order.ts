import type { RecordedEvent } from '@tracker/event-store';

/** Who orders, under which ids, on what day. */
export type Order = {
  /** Repeating an order under the same id repeats its result, not its effect. */
  readonly commandId: string;
  /** `user:<id>` or `cli:<os user>`. */
  readonly actor: string;
  readonly command: string;
  readonly today: string;
  readonly correlationId?: string;
};

/** Where an accepted order landed: `revision` for If-Match, `position` to wait for one's own write. */
export type Receipt = { readonly revision: bigint; readonly position: bigint };

/** The same order was given before: where it landed then, or null. */
export const landedBefore = (
  history: readonly RecordedEvent[],
  commandId: string,
): Receipt | null => {
  const last = history.findLast(({ meta }) => meta.commandId === commandId);
  return last ? { revision: last.revision, position: last.position } : null;
};
