import { Inject, Injectable } from '@nestjs/common';
import { trackerCodec } from '@tracker/application';
import { type ClockEvent, clockStream } from '@tracker/domain';
import type { EventStore, RecordedEvent } from '@tracker/event-store';
import { EVENT_STORE } from '@tracker/runtime';
import { eventSentence, limitPeriodLabel } from '@tracker/wording';

/** What a calendar moved for a request: told in its timeline, kept beside its stream. */
@Injectable()
export class ClockMoves {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  of(requestId: string): Promise<readonly RecordedEvent[]> {
    return this.store.readStream(clockStream(requestId));
  }
}

/** An entry of the timeline; it has no revision of the request, which it did not change. */
export const toldMove = (event: RecordedEvent, nameOf: (actor: string) => string) => {
  const decoded = trackerCodec.decode(event) as unknown as ClockEvent;
  const { kind, was, is, movedOn } = decoded.data;
  const actor = String(event.meta.actor);
  const field = kind === 'reply' ? 'dueOn' : kind;
  return {
    position: String(event.position),
    revision: null,
    about: 'calendar' as const,
    type: event.type,
    on: movedOn,
    recordedAt: event.recordedAt,
    actor: { id: actor, name: nameOf(actor) },
    command: String(event.meta.command),
    sentence: `${eventSentence(decoded)}。`,
    changes: [{ field, label: limitPeriodLabel(kind), before: was, after: is }],
  };
};
