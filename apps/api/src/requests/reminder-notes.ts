import { Inject, Injectable } from '@nestjs/common';
import { trackerCodec } from '@tracker/application';
import { type ReminderEvent, remindersStream } from '@tracker/domain';
import type { EventStore, RecordedEvent } from '@tracker/event-store';
import { EVENT_STORE } from '@tracker/runtime';
import { eventSentence } from '@tracker/wording';

/** What the reminders did about a request: told in its timeline, kept beside its stream. */
@Injectable()
export class ReminderNotes {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  of(requestId: string): Promise<readonly RecordedEvent[]> {
    return this.store.readStream(remindersStream(requestId));
  }
}

/** An entry of the timeline; like a moved date it has no revision of the request. */
export const toldReminder = (event: RecordedEvent) => {
  const decoded = trackerCodec.decode(event) as unknown as ReminderEvent;
  return {
    position: String(event.position),
    revision: null,
    about: 'reminder' as const,
    type: event.type,
    on: decoded.data.on,
    recordedAt: event.recordedAt,
    actor: { id: String(event.meta.actor), name: '系统提醒' },
    command: String(event.meta.command),
    sentence: `${eventSentence(decoded)}。`,
    changes: [],
  };
};
