import {
  type EventStore,
  memoryEventStore,
  type ReadAllOptions,
  type RecordedEvent,
  withChain,
} from '@tracker/event-store';
import { idFrom } from '@tracker/platform';
import { FoldShelf } from './fold-shelf.js';
import { readOrganLog } from './organ-log.js';

const registration = (number: string) => ({
  ...{ organ: 'A', number, origin: 'desk', channel: 'in-person', applicantId: null },
  ...{ receivedOn: '2024-03-04', receiptRule: 'handed-in', registeredOn: '2024-03-04' },
  applicantType: 'business',
});

/** A log that grows, an event a day recorded at noon, and from where it was read each time. */
class GrowingLog {
  readonly store: EventStore;
  readonly readFrom: (bigint | null)[] = [];
  private size = 0;

  constructor() {
    const store = withChain(memoryEventStore());
    this.store = {
      ...store,
      readAll: async (options: ReadAllOptions) => {
        this.readFrom.push(options.after);
        return (await store.readAll(options)).map(dated);
      },
    };
  }

  async grow(): Promise<void> {
    this.size += 1;
    const stream = this.size === 1 ? 'organ-A' : `request-${this.size}`;
    const [type, data] =
      this.size === 1
        ? ['OrganCreated', { organ: 'A', name: '某局' }]
        : ['RequestRegistered', registration(`2024-${this.size}`)];
    const event = { id: idFrom(stream, type), type, schemaVersion: 1, data, meta: {} };
    await this.store.append(stream, [event as never], 'no-stream');
  }
}

const dated = (event: RecordedEvent): RecordedEvent => ({
  ...event,
  recordedAt: `2024-05-${String(event.position).padStart(2, '0')}T04:00:00.000Z`,
});

const logOf = async (events: number): Promise<GrowingLog> => {
  const log = new GrowingLog();
  for (let at = 0; at < events; at += 1) await log.grow();
  return log;
};

describe('The folds that are kept', () => {
  it('go on from where the last one ended, and hold what a reading of the whole log holds', async () => {
    const log = await logOf(4);
    const shelf = new FoldShelf(log.store);
    const before = await shelf.fold('A');
    await log.grow();
    log.readFrom.length = 0;
    const after = await shelf.fold('A');
    expect(log.readFrom).toEqual([4n]);
    const whole = await readOrganLog(log.store, 'A');
    expect(after.fold.requests()).toEqual(whole.fold.requests());
    expect([after.readTo, after.recordedTo]).toEqual([whole.readTo, whole.recordedTo]);
    expect(before.fold.requests()).toHaveLength(3);
  });

  it('are begun anew for an earlier place', async () => {
    const log = await logOf(5);
    const shelf = new FoldShelf(log.store);
    await shelf.fold('A');
    expect((await shelf.fold('A', { asOf: 3n })).fold.requests()).toHaveLength(2);
    await shelf.fold('A');
    const then = await shelf.fold('A', { recordedBy: '2024-05-02' });
    expect([then.readTo, then.fold.requests().length]).toEqual([2n, 1]);
  });

  it('answer again for the same place, unless the log had not come so far', async () => {
    const log = await logOf(3);
    const shelf = new FoldShelf(log.store);
    await shelf.fold('A', { recordedBy: '2024-05-02' });
    log.readFrom.length = 0;
    await shelf.fold('A', { recordedBy: '2024-05-02' });
    expect(log.readFrom).toEqual([]);
    await shelf.fold('A', { recordedBy: '2024-05-04' });
    await log.grow();
    await log.grow();
    const then = await shelf.fold('A', { recordedBy: '2024-05-04' });
    expect(then.readTo).toBe(4n);
    await shelf.fold('A', { asOf: 6n });
    await log.grow();
    expect((await shelf.fold('A', { asOf: 6n })).readTo).toBe(6n);
  });

  it('are waited for by whoever reads to the end meanwhile', async () => {
    const log = await logOf(4);
    const shelf = new FoldShelf(log.store);
    const [one, two] = await Promise.all([shelf.fold('A'), shelf.fold('A')]);
    expect(log.readFrom.filter((after) => after === null)).toHaveLength(1);
    expect(two.fold.requests()).toEqual(one.fold.requests());
  });

  it('keep apart the organs, and say of one that was not there yet when that was', async () => {
    const log = await logOf(2);
    const shelf = new FoldShelf(log.store);
    await shelf.fold('A');
    await expect(shelf.fold('B')).rejects.toMatchObject({
      rejection: { code: 'organ-unknown', facts: { organ: 'B' } },
    });
    await expect(shelf.fold('A', { recordedBy: '2024-04-30' })).rejects.toMatchObject({
      rejection: { code: 'organ-unknown', facts: { organ: 'A', recordedBy: '2024-04-30' } },
    });
    expect((await shelf.fold('A')).fold.requests()).toHaveLength(1);
  });
});
