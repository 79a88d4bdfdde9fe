import type { EventStore, RecordedEvent } from '@tracker/event-store';
import { memoryEventStore, withChain } from '@tracker/event-store';
import { idFrom } from '@tracker/platform';
import { foldOrganLog, TamperedEvent } from './organ-log.js';

const registration = {
  organ: 'A',
  number: '2024-00001',
  origin: 'desk',
  channel: 'in-person',
  receivedOn: '2024-03-04',
  receiptRule: 'handed-in',
  registeredOn: '2024-03-04',
  applicantId: null,
  applicantType: 'business',
};

const recorded = async (): Promise<EventStore> => {
  const store = withChain(memoryEventStore());
  const put = (stream: string, type: string, data: object, expected: 'no-stream' | bigint) =>
    store.append(
      stream,
      [{ id: idFrom(stream, type), type, schemaVersion: 1, data: data as never, meta: {} }],
      expected,
    );
  await put('organ-A', 'OrganCreated', { organ: 'A', name: '某局' }, 'no-stream');
  await put('request-1', 'RequestRegistered', registration, 'no-stream');
  await put('request-1', 'HandlerAssigned', { handler: '王', assignedOn: '2024-03-04' }, 0n);
  return store;
};

/** The same log with one event changed after it was written. */
const tampered = (
  store: EventStore,
  type: string,
  data: object,
): Pick<EventStore, 'head' | 'readAll' | 'readStream'> => ({
  head: () => store.head(),
  readStream: (stream, options) => store.readStream(stream, options),
  readAll: async (options) => {
    const page = await store.readAll(options);
    return page.map(
      (event): RecordedEvent =>
        event.type === type ? { ...event, data: { ...event.data, ...data } } : event,
    );
  },
});

describe('The fold of an organ’s log', () => {
  it('counts the organ’s requests', async () => {
    const fold = await foldOrganLog(await recorded(), 'A');
    expect(fold.requests()).toMatchObject([{ number: '2024-00001', applicantType: 'business' }]);
    expect(fold.organFacts()).toMatchObject({ organ: 'A', name: '某局' });
  });

  it('stops before a position', async () => {
    expect((await foldOrganLog(await recorded(), 'A', 1n)).requests()).toEqual([]);
  });

  it('refuses an event that counts and does not fit its hash', async () => {
    const log = tampered(await recorded(), 'RequestRegistered', { applicantType: 'other' });
    await expect(foldOrganLog(log, 'A')).rejects.toThrow(TamperedEvent);
  });

  it('takes nothing from an event that does not count, changed or not', async () => {
    const log = tampered(await recorded(), 'HandlerAssigned', { handler: '李' });
    expect((await foldOrganLog(log, 'A')).requests()).toHaveLength(1);
  });
});
