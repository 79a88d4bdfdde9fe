import { Controller, Get, Param, Res } from '@nestjs/common';
import { CalendarSource, type User } from '@tracker/application';
import { evolveRequest, type KnownRequest, unknownRequest } from '@tracker/domain';
import { eventSentence } from '@tracker/wording';
import type { Response } from 'express';
import { Allow, everyone } from '../access/allow.js';
import { Caller } from '../access/caller.js';
import { RequestScope } from '../access/request-scope.js';
import { etagOf } from '../http/etag.js';
import { Operation } from '../openapi/operation.js';
import { Actors } from './actors.js';
import { changesOf } from './changes.js';
import { ClockMoves, toldMove } from './clock-moves.js';
import { eventDay } from './event-day.js';
import { type OpenedEvent, OpenedHistories } from './opened-histories.js';
import { ReminderNotes, toldReminder } from './reminder-notes.js';
import { timelineShape } from './timeline-shape.js';

type NameOf = (actor: string) => string;

@Controller('api/requests/:requestId/timeline')
export class TimelineController {
  constructor(
    private readonly scope: RequestScope,
    private readonly histories: OpenedHistories,
    private readonly actors: Actors,
    private readonly calendar: CalendarSource,
    private readonly moves: ClockMoves,
    private readonly reminders: ReminderNotes,
  ) {}

  @Get()
  @Allow(...everyone)
  @Operation({ tag: '查询', summary: '一件申请的办理经过，逐事成句', answer: timelineShape })
  async read(
    @Caller() user: User,
    @Param('requestId') requestId: string,
    @Res({ passthrough: true }) response: Response,
  ) {
    const id = await this.scope.require(user, requestId);
    const [history, moved, reminded] = await Promise.all([
      this.histories.of(user, id),
      this.moves.of(id),
      this.reminders.of(id),
      this.calendar.refresh(),
    ]);
    const nameOf = await this.actors.namesOf(
      [...history.map(({ recorded }) => recorded), ...moved].map(({ meta }) => String(meta.actor)),
    );
    const last = history.at(-1)?.recorded.revision ?? 0n;
    response.setHeader('ETag', etagOf(last));
    const { events, number } = this.told(id, history, nameOf);
    const merged = [
      ...events,
      ...moved.map((event) => toldMove(event, nameOf)),
      ...reminded.map(toldReminder),
    ].sort(byPosition);
    return { requestId: id, number, revision: String(last), events: merged };
  }

  private told(id: string, history: readonly OpenedEvent[], nameOf: NameOf) {
    const { book } = this.calendar;
    let before: KnownRequest | null = null;
    const events = history.map(({ recorded, decoded, data }) => {
      const { position, revision, type, recordedAt, meta } = recorded;
      const after = evolveRequest(before ?? unknownRequest, decoded) as KnownRequest;
      const actor = String(meta.actor);
      const told = {
        position: String(position),
        revision: String(revision),
        about: 'request' as const,
        type,
        on: eventDay({ type, data: decoded.data, meta }),
        recordedAt,
        actor: { id: actor, name: nameOf(actor) },
        command: String(meta.command),
        sentence: `${eventSentence({ type, data }, before)}。`,
        changes: changesOf(id, revision, before, after, book.through(position)),
      };
      before = after;
      return told;
    });
    return { events, number: (before as KnownRequest | null)?.number ?? '' };
  }
}

const byPosition = (a: { readonly position: string }, b: { readonly position: string }): number =>
  BigInt(a.position) < BigInt(b.position) ? -1 : 1;
