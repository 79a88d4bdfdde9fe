import { Injectable } from '@nestjs/common';
import { ReportReader, trackerCodec } from '@tracker/application';
import { evolveRequest, type KnownRequest, type RequestEvent } from '@tracker/domain';
import type { RecordedEvent } from '@tracker/event-store';
import { eventSentence } from '@tracker/wording';
import { Actors } from '../requests/actors.js';

/** An event named by its place, with the day that decided where that is known. */
export type NamedEvent = {
  readonly position: string;
  readonly type: string;
  readonly on: string | null;
};

/** Dresses the events behind a number: when and by whom they were recorded, and a sentence each. */
@Injectable()
export class ToldEvents {
  constructor(
    private readonly reader: ReportReader,
    private readonly actors: Actors,
  ) {}

  /** The named events of one request, in their order; what is sealed stays unsaid. */
  async ofRequest(requestId: string, named: readonly NamedEvent[]) {
    const history = await this.reader.events(requestId);
    const told = new Map<string, { readonly stored: RecordedEvent; readonly sentence: string }>();
    let before: KnownRequest | null = null;
    for (const stored of history) {
      const event = trackerCodec.decode(stored) as unknown as RequestEvent;
      const sentence = eventSentence(event, before);
      told.set(stored.position.toString(), { stored, sentence });
      const after = evolveRequest(before ?? { life: 'unknown' }, event);
      before = after.life === 'unknown' ? null : after;
    }
    const found = named.flatMap((event) => {
      const one = told.get(event.position);
      return one ? [{ ...event, ...one }] : [];
    });
    return this.dressed(found);
  }

  /** Events of a report's own stream, told likewise. */
  async ofReport(events: readonly RecordedEvent[]) {
    return this.dressed(
      events.map((stored) => ({
        position: stored.position.toString(),
        type: stored.type,
        on: null,
        stored,
        sentence: eventSentence(trackerCodec.decode(stored) as never),
      })),
    );
  }

  private async dressed(
    found: readonly (NamedEvent & { stored: RecordedEvent; sentence: string })[],
  ) {
    const nameOf = await this.actors.namesOf(found.map(({ stored }) => String(stored.meta.actor)));
    return found.map(({ stored, ...event }) => ({
      ...event,
      recordedAt: stored.recordedAt,
      actor: nameOf(String(stored.meta.actor)),
    }));
  }
}
