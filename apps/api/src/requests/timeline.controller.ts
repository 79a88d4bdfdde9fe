import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { CalendarSource, RequestReader, trackerCodec, type User } from '@tracker/application';
import {
  evolveRequest,
  type KnownRequest,
  type RequestEvent,
  requestStream,
  unknownRequest,
} from '@tracker/domain';
import type { RecordedEvent } from '@tracker/event-store';
import { type KeyVault, keyIdsIn, openFields } from '@tracker/personal-data';
import { KEY_VAULT } from '@tracker/runtime';
import { eventSentence } from '@tracker/wording';
import type { Response } from 'express';
import { Allow, everyone } from '../access/allow.js';
import { Caller, readsPersonal } from '../access/caller.js';
import { RequestScope } from '../access/request-scope.js';
import { etagOf } from '../http/etag.js';
import { Operation } from '../openapi/operation.js';
import { timelineShape } from '../openapi/schemas.js';
import { Actors } from './actors.js';
import { changesOf } from './changes.js';
import { ClockMoves, toldMove } from './clock-moves.js';
import { eventDay } from './event-day.js';

type Data = Readonly<Record<string, unknown>>;

@Controller('api/requests/:requestId/timeline')
export class TimelineController {
  constructor(
    private readonly scope: RequestScope,
    private readonly requests: RequestReader,
    private readonly actors: Actors,
    private readonly calendar: CalendarSource,
    private readonly moves: ClockMoves,
    @Inject(KEY_VAULT) private readonly vault: KeyVault,
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
    const [history, moved, book] = await Promise.all([
      this.requests.history(id),
      this.moves.of(id),
      this.calendar.refresh(),
    ]);
    const nameOf = await this.actors.namesOf(
      [...history, ...moved].map(({ meta }) => String(meta.actor)),
    );
    const open = readsPersonal(user) ? await this.opener(id, history) : (data: Data) => data;
    const last = history.at(-1)?.revision ?? 0n;
    response.setHeader('ETag', etagOf(last));
    let before: KnownRequest | null = null;
    const events = history.map((event) => {
      const decoded = trackerCodec.decode(event) as unknown as RequestEvent;
      const after = evolveRequest(before ?? unknownRequest, decoded) as KnownRequest;
      const data = open(decoded.data as Data);
      const actor = String(event.meta.actor);
      const told = {
        position: String(event.position),
        revision: String(event.revision),
        type: event.type,
        on: eventDay({ type: event.type, data: decoded.data as Data, meta: event.meta }),
        recordedAt: event.recordedAt,
        actor: { id: actor, name: nameOf(actor) },
        command: String(event.meta.command),
        sentence: `${eventSentence({ type: decoded.type, data }, before)}。`,
        changes: changesOf(id, event.revision, before, after, book.through(event.position)),
      };
      before = after;
      return told;
    });
    const { number = '' } = (before ?? {}) as Partial<KnownRequest>;
    const merged = [...events, ...moved.map((event) => toldMove(event, nameOf))].sort(byPosition);
    return { requestId: id, number, revision: String(last), events: merged };
  }

  private async opener(id: string, history: readonly RecordedEvent[]) {
    const stream = requestStream(id);
    const keys = await this.vault.find(
      keyIdsIn(history.flatMap(({ data }) => Object.values(data))),
    );
    return (data: Data): Data => openFields(data, stream, keys);
  }
}

const byPosition = (a: { readonly position: string }, b: { readonly position: string }): number =>
  BigInt(a.position) < BigInt(b.position) ? -1 : 1;
