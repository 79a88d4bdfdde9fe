import type { CalendarEvent, CalendarFact } from '@tracker/domain';
import { reject } from '@tracker/domain';
import { eventIdOf } from '@tracker/platform';
import type { DeciderRunner } from '../log/decider-runner.js';
import { OrderRejected } from '../log/errors.js';
import type { Order, Receipt } from '../log/order.js';
import { calendarKind } from '../log/stream-kinds.js';
import type { OrganDirectory } from '../organs/organ-directory.js';
import type { CalendarPreviews } from './calendar-preview.js';
import type { CalendarSource } from './calendar-source.js';
import { type Candidate, decideCandidate, sameContent, streamOf } from './candidate.js';
import type { Followed, MoveRecorder } from './move-recorder.js';

export type ApplyOptions = {
  /** The digest of the preview that was confirmed; refused when the moves are others by now. */
  readonly expectedPreviewDigest?: string | undefined;
  readonly onProgress?: (done: number) => void;
};

export type CalendarApplied = Receipt &
  Followed & {
    readonly changeId: string;
    /** Whether the order was begun before and only finished now. */
    readonly resumed: boolean;
  };

/**
 * Announces schedules and local days off, and tells every request that they move. First the
 * announcement, then the moves, then that they are complete: a crash between is finished by giving
 * the order again, or by the next one.
 */
export class CalendarOrders {
  constructor(
    private readonly runner: DeciderRunner,
    private readonly organs: OrganDirectory,
    private readonly calendars: CalendarSource,
    private readonly previews: CalendarPreviews,
    private readonly recorder: MoveRecorder,
  ) {}

  /** Throws OrderRejected, `preview-changed` among its codes, and RequestsNotReached. */
  async apply(
    order: Order,
    candidate: Candidate,
    { expectedPreviewDigest, onProgress }: ApplyOptions = {},
  ): Promise<CalendarApplied> {
    if (candidate.kind === 'overlay') await this.organs.get(candidate.organ);
    const finished = await this.finish(onProgress);
    const again = finished.find(({ change }) => sameContent(change, candidate));
    if (again) return { ...again.followed, changeId: again.change.id, resumed: true };
    const landed = await this.landed(order);
    if (!landed && expectedPreviewDigest !== undefined) {
      const { digest } = await this.previews.preview(candidate, order.today);
      if (digest !== expectedPreviewDigest)
        throw new OrderRejected(reject('preview-changed', { digest }).rejection);
    }
    const { builtIn } = this.calendars.book;
    await this.runner.run(calendarKind, {
      stream: streamOf(candidate),
      order,
      decide: (state) => decideCandidate(candidate, state, order.today, builtIn),
    });
    const change = await this.landed(order);
    if (!change) throw new Error(`Announcement ${order.commandId} is in the log and was not read.`);
    const followed = await this.recorder.follow(change, onProgress);
    return { ...followed, changeId: change.id, resumed: landed !== null };
  }

  /** Finishes what a crash left half told. */
  async finish(onProgress?: (done: number) => void) {
    const { facts } = await this.calendars.refresh({ now: true });
    const finished: { change: CalendarFact; followed: Receipt & Followed }[] = [];
    for (const change of unfinishedIn(facts))
      finished.push({ change, followed: await this.recorder.follow(change, onProgress) });
    if (finished.length > 0) await this.calendars.refresh({ now: true });
    return finished;
  }

  /** The announcement that this very order made, if it has. */
  private async landed({ commandId }: Order): Promise<CalendarFact | null> {
    const { facts } = await this.calendars.refresh({ now: true });
    const id = eventIdOf(commandId, 0);
    return facts.find((fact) => fact.id === id) ?? null;
  }
}

/** Announcements whose moves are not all told, oldest first. */
export const unfinishedIn = (facts: readonly CalendarFact[]): readonly CalendarFact[] => {
  const told = new Set(
    facts.flatMap((fact: CalendarEvent) =>
      fact.type === 'CalendarMovesRecorded' ? fact.data.changeId : [],
    ),
  );
  return facts.filter(({ type, id }) => type !== 'CalendarMovesRecorded' && !told.has(id));
};
