import {
  type CalendarEvent,
  type CalendarFact,
  type ClockEvent,
  calendarBook,
  clockStream,
} from '@tracker/domain';
import { type EventStore, type NewEvent, WrongExpectedRevision } from '@tracker/event-store';
import { idFrom } from '@tracker/platform';
import { inParallel } from '../ledger/in-parallel.js';
import { trackerCodec } from '../log/codec.js';
import type { Receipt } from '../log/order.js';
import { withRetries } from '../log/with-retries.js';
import type { RequestReader } from '../requests/request-reader.js';
import { RequestsNotReached } from './calendar-preview.js';
import type { CalendarSource } from './calendar-source.js';
import { type Comparison, type Move, movesOf } from './moves.js';
import type { OpenRequest, OpenRequestSource } from './open-request-source.js';

export type Followed = {
  /** Requests with a date that moved, and the dates. */
  readonly requests: number;
  readonly moved: number;
};

const writers = 8;

/** Tells each request what an announcement moved, in a stream beside its own; the same ids each time. */
export class MoveRecorder {
  constructor(
    private readonly store: EventStore,
    private readonly calendars: CalendarSource,
    private readonly open: OpenRequestSource,
    private readonly requests: RequestReader,
  ) {}

  /**
   * Reckons the requests that were open where the announcement stands in the log, whatever has
   * happened to them since, so that a repetition finds the same moves. Throws RequestsNotReached.
   */
  async follow(
    change: CalendarFact,
    onProgress: (done: number) => void = () => {},
  ): Promise<Receipt & Followed> {
    if (!(await this.open.reach(change.position))) throw new RequestsNotReached();
    const { builtIn, facts } = this.calendars.book;
    const until = facts.filter(({ position }) => position <= change.position);
    const comparison: Comparison = {
      before: calendarBook(builtIn, until.slice(0, -1)),
      after: calendarBook(builtIn, until),
      limitsOf: this.open.limitsOf,
    };
    const organs = change.type === 'OverlaySet' ? [change.data.organ] : null;
    let [requests, moved, done] = [0, 0, 0];
    for await (const page of this.open.pages(organs, change.position)) {
      const lists = await inParallel(page, writers, async (one) => {
        const moves = await this.movesThen(one, change, comparison);
        if (moves.length > 0) await this.tell(one.requestId, change, moves);
        return moves.length;
      });
      requests += lists.filter((count) => count > 0).length;
      moved += lists.reduce((sum, count) => sum + count, 0);
      done += page.length;
      onProgress(done);
    }
    return { ...(await this.complete(change, { requests, moved })), requests, moved };
  }

  private async movesThen(
    { requestId, request, position }: OpenRequest,
    change: CalendarFact,
    comparison: Comparison,
  ): Promise<readonly Move[]> {
    if (position <= change.position) return movesOf(requestId, request, comparison).moves;
    const then = await this.requests.stateAt(requestId, change.position);
    return then.life === 'unknown' ? [] : movesOf(requestId, then, comparison).moves;
  }

  private async tell(
    requestId: string,
    change: CalendarFact,
    moves: readonly Move[],
  ): Promise<void> {
    const reason =
      change.type === 'ScheduleAnnounced'
        ? { noticeNumber: change.data.noticeNumber }
        : { noticeNumber: null, ...(change.type === 'OverlaySet' && { why: change.data.why }) };
    const movedOn = String(change.meta.decidedOn);
    const events = moves.map(({ kind, seq, was, is }) =>
      stored(idFrom('calendar-move', change.id, requestId, kind, String(seq)), change, {
        type: 'DueDateMoved',
        data: { changeId: change.id, kind, seq, was, is, ...reason, movedOn },
      }),
    );
    const stream = clockStream(requestId);
    try {
      await withRetries(() => this.store.append(stream, events, 'no-stream'));
    } catch (error) {
      if (!(error instanceof WrongExpectedRevision)) throw error;
      await withRetries(() => this.store.append(stream, events, 'stream-exists'));
    }
  }

  private complete(change: CalendarFact, followed: Followed): Promise<Receipt> {
    const event = stored(idFrom('calendar-moves', change.id), change, {
      type: 'CalendarMovesRecorded',
      data: { changeId: change.id, ...followed, recordedOn: String(change.meta.decidedOn) },
    });
    return withRetries(() => this.store.append(change.stream, [event], 'stream-exists'));
  }
}

/** The moves belong to the order that made the announcement. */
const stored = (
  id: string,
  { meta }: CalendarFact,
  event: CalendarEvent | ClockEvent,
): NewEvent => {
  const { type, schemaVersion, data } = trackerCodec.encode(event as never);
  const { commandId, correlationId, command, actor, decidedOn } = meta as NewEvent['meta'];
  return {
    id,
    type,
    schemaVersion,
    data,
    meta: {
      commandId: commandId ?? null,
      correlationId: correlationId ?? null,
      command: command ?? null,
      actor: actor ?? null,
      decidedOn: decidedOn ?? null,
    },
  };
};
