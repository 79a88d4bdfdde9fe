import { trackerCodec } from '@tracker/application';
import { type ReminderEvent, remindersStream } from '@tracker/domain';
import {
  DuplicateEventId,
  type EventStore,
  type NewEvent,
  WrongExpectedRevision,
} from '@tracker/event-store';
import { idFrom } from '@tracker/platform';

export type ReminderLogState = {
  readonly recorded: ReadonlySet<string>;
  readonly revision: bigint | null;
};

/** What became of the alarms of a request, in a stream beside it. */
export class ReminderLog {
  constructor(private readonly store: EventStore) {}

  async load(requestId: string): Promise<ReminderLogState> {
    const events = await this.store.readStream(remindersStream(requestId));
    return {
      recorded: new Set(events.map(({ data }) => String(data.alarmId))),
      revision: events.at(-1)?.revision ?? null,
    };
  }

  /** False when somebody else was faster: load and judge again. */
  async append(
    requestId: string,
    { revision }: ReminderLogState,
    events: readonly ReminderEvent[],
    today: string,
  ): Promise<boolean> {
    const commandId = idFrom('ring', ...events.map(({ data }) => data.alarmId));
    const meta = { commandId, correlationId: commandId, command: 'ring-alarm' };
    const stored = events.map((event): NewEvent => {
      const { type, schemaVersion, data } = trackerCodec.encode(event as never);
      const id = idFrom('alarm', event.data.alarmId);
      return {
        ...{ id, type, schemaVersion, data: data as NewEvent['data'] },
        meta: { ...meta, actor: alarmActor, decidedOn: today },
      };
    });
    try {
      await this.store.append(remindersStream(requestId), stored, revision ?? 'no-stream');
      return true;
    } catch (error) {
      if (error instanceof WrongExpectedRevision || error instanceof DuplicateEventId) return false;
      throw error;
    }
  }
}

/** Who gave the orders that no person gave. */
export const alarmActor = 'system:alarms';
