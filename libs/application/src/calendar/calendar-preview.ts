import { createHash } from 'node:crypto';
import type { CalendarEvent, CalendarFact } from '@tracker/domain';
import { OrderRejected } from '../log/errors.js';
import type { CalendarSource } from './calendar-source.js';
import { type Candidate, decideCandidate, organsOf, stateIn, streamOf } from './candidate.js';
import { type Move, movesOf } from './moves.js';
import type { OpenRequestSource } from './open-request-source.js';

/** What an announcement would do, told before it is made. */
export type CalendarPreview = {
  readonly announcement: Exclude<CalendarEvent, { type: 'CalendarMovesRecorded' }>;
  /** By request id; every date that would move. */
  readonly moves: readonly Move[];
  /** Open requests looked at, those with a date that moves, those whose dates become sure. */
  readonly open: number;
  readonly requests: number;
  readonly settled: number;
  /** Names the announcement and its moves; an order that carries it is refused when they differ. */
  readonly digest: string;
};

/** The read side was not at the log's end in time; nothing was changed, the same order may be given again. */
export class RequestsNotReached extends Error {
  readonly code = 'read-models-behind';
  readonly facts = {};
  constructor() {
    super('查询用的数据尚未更新完毕，请稍后再试。');
    this.name = 'RequestsNotReached';
  }
}

/** SHA-256 over the announcement and its moves in their order. */
const digestOf = (announcement: CalendarEvent, moves: readonly Move[]): string => {
  const hash = createHash('sha256').update(JSON.stringify(announcement));
  for (const { requestId, kind, seq, was, is } of moves)
    hash.update(JSON.stringify([requestId, kind, seq, was, is]));
  return `sha256:${hash.digest('hex')}`;
};

/** Reckons every open request by the present and by the proposed calendar; changes nothing. */
export class CalendarPreviews {
  constructor(
    private readonly calendars: CalendarSource,
    private readonly requests: OpenRequestSource,
  ) {}

  /** Throws OrderRejected where the announcement would be refused, and RequestsNotReached. */
  async preview(
    candidate: Candidate,
    today: string,
    onProgress: (done: number) => void = () => {},
  ): Promise<CalendarPreview> {
    const before = await this.calendars.refresh({ now: true });
    const stream = streamOf(candidate);
    const state = stateIn(before.facts, stream);
    const outcome = decideCandidate(candidate, state, today, before.builtIn);
    if (!outcome.accepted) throw new OrderRejected(outcome.rejection);
    const [announcement] = outcome.events;
    if (!announcement || announcement.type === 'CalendarMovesRecorded')
      throw new Error('An announcement is one event.');
    if (!(await this.requests.reach(null))) throw new RequestsNotReached();
    const position = (before.facts.at(-1)?.position ?? 0n) + 1n;
    const after = before.with([
      { ...announcement, id: 'candidate', stream, position, meta: {} } as CalendarFact,
    ]);
    const comparison = { before, after, limitsOf: this.requests.limitsOf };
    const moves: Move[] = [];
    let [open, requests, settled] = [0, 0, 0];
    for await (const page of this.requests.pages(organsOf(candidate), null)) {
      for (const { requestId, request } of page) {
        const moved = movesOf(requestId, request, comparison);
        open += 1;
        if (moved.settled) settled += 1;
        if (moved.moves.length > 0) requests += 1;
        moves.push(...moved.moves);
      }
      onProgress(open);
    }
    return { announcement, moves, open, requests, settled, digest: digestOf(announcement, moves) };
  }
}
