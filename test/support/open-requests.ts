import { requestStream } from '@tracker/domain';
import { eventHash, type RecordedEvent, restoreEvents } from '@tracker/event-store';
import { eventIdOf, idFrom, requestIdOf } from '@tracker/platform';
import type { Adapters } from '@tracker/runtime';
import { addDays } from '@tracker/statute';

export type OpenFill = {
  readonly organ: string;
  readonly count: number;
  /** Day of receipt of the first; the others follow within `spread` days. */
  readonly from: string;
  readonly spread: number;
};

/** Fills an empty log with requests that were registered and nothing more, chained like any other. */
export const fillOpenRequests = (
  { asOwner }: Pick<Adapters, 'asOwner'>,
  { organ, count, from, spread }: OpenFill,
): Promise<number> => {
  let position = 0n;
  const first = (stream: string, type: string, data: Record<string, unknown>): RecordedEvent => {
    position += 1n;
    const commandId = idFrom('fill', stream);
    const meta = { commandId, actor: 'cli:test', decidedOn: from, prev: null };
    const bare = {
      ...{ id: eventIdOf(commandId, 0), type, schemaVersion: 1, data, meta, stream, position },
      ...{ revision: 0n, recordedAt: '2024-01-01T00:00:00.000Z' },
    } as unknown as RecordedEvent;
    return { ...bare, meta: { ...meta, hash: eventHash(bare) } } as RecordedEvent;
  };
  const registered = (serial: number): RecordedEvent => {
    const number = `F-${String(serial).padStart(6, '0')}`;
    const receivedOn = addDays(from, serial % spread);
    return first(requestStream(requestIdOf(organ, number)), 'RequestRegistered', {
      ...{ organ, number, origin: 'desk', channel: 'in-person', submittedOn: receivedOn },
      ...{ receivedOn, receiptRule: 'in-person', registeredOn: receivedOn },
      ...{ applicantId: null, applicantType: 'natural-person' },
    });
  };
  async function* batches() {
    yield [first(`organ-${organ}`, 'OrganCreated', { organ, name: '某局' })];
    for (let serial = 0; serial < count; serial += 5_000)
      yield Array.from({ length: Math.min(5_000, count - serial) }, (_, n) =>
        registered(serial + n),
      );
  }
  return asOwner((client) => restoreEvents(client, batches()));
};
