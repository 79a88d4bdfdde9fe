import {
  type EventStore,
  memoryEventStore,
  type ReadAllOptions,
  type RecordedEvent,
  withChain,
} from '@tracker/event-store';
import { idFrom } from '@tracker/platform';
import fc from 'fast-check';
import { OrderRejected } from '../log/errors.js';
import { FoldShelf } from './fold-shelf.js';
import { type OrganLog, readOrganLog } from './organ-log.js';

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
  private readonly gone = new Set<number>();

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

  /** What happens to a request long after it was registered. */
  async void(nth: number): Promise<void> {
    const stream = `request-${nth}`;
    if (nth < 2 || nth > this.size || this.gone.has(nth)) return;
    this.gone.add(nth);
    const event = {
      ...{ id: idFrom(stream, 'RequestVoided'), type: 'RequestVoided', schemaVersion: 1 },
      ...{ data: { voidedOn: '2024-05-01' }, meta: {} },
    };
    await this.store.append(stream, [event as never], 0n);
  }
}

const dayOf = (position: bigint | number): string => `2024-05-${String(position).padStart(2, '0')}`;

/** All that a fold holds, as text. */
const heldBy = ({ fold, readTo, recordedTo, complete }: OrganLog): string =>
  JSON.stringify([fold.organFacts(), fold.requests(), `${readTo}`, recordedTo, complete]);

const dated = (event: RecordedEvent): RecordedEvent => ({
  ...event,
  recordedAt: `${dayOf(event.position)}T04:00:00.000Z`,
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

  it('begin an earlier place from the nearest one that was passed, not from the beginning', async () => {
    const log = await logOf(20);
    const shelf = new FoldShelf(log.store, 2);
    await shelf.fold('A');
    log.readFrom.length = 0;
    await shelf.fold('A', { asOf: 13n });
    expect(log.readFrom[0]).toBe(12n);
    await shelf.fold('A', { recordedBy: '2024-05-07' });
    expect(log.readFrom).not.toContain(null);
  });

  it('still answer for a day after other days and the whole log were asked for', async () => {
    const log = await logOf(8);
    const shelf = new FoldShelf(log.store);
    const day = { recordedBy: '2024-05-05' };
    const first = await shelf.fold('A', day);
    await shelf.fold('A', { recordedBy: '2024-05-03' });
    await shelf.fold('A');
    log.readFrom.length = 0;
    expect(await shelf.fold('A', day)).toBe(first);
    expect(log.readFrom).toEqual([]);
  });

  it('read once for all who ask at the same time, whatever day they ask for', async () => {
    const log = await logOf(10);
    const shelf = new FoldShelf(log.store, 2);
    const day = (nth: number) => shelf.fold('A', { recordedBy: `2024-05-0${nth}` });
    const [one, two] = await Promise.all([day(7), day(7), day(5), shelf.fold('A')]);
    expect(two).toBe(one);
    expect(log.readFrom.filter((after) => after === null)).toHaveLength(1);
  });

  it('do not stop those behind a reading that failed', async () => {
    const log = await logOf(3);
    const shelf = new FoldShelf(log.store);
    const early = shelf.fold('A', { recordedBy: '2024-04-30' });
    const late = shelf.fold('A');
    await expect(early).rejects.toThrow(OrderRejected);
    expect((await late).fold.requests()).toHaveLength(2);
  });

  it('hold what a reading of the whole log holds, whatever was asked for before and at once', async () => {
    const place = fc.oneof(
      fc.constant({}),
      fc.nat({ max: 25 }).map((at) => ({ asOf: BigInt(at + 1) })),
      fc.nat({ max: 25 }).map((at) => ({ recordedBy: dayOf(at + 1) })),
    );
    const step = fc.record({
      grown: fc.nat({ max: 5 }),
      voided: fc.array(fc.nat({ max: 12 }), { maxLength: 2 }),
      asked: fc.array(place, { minLength: 1, maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
        const log = await logOf(1);
        const shelf = new FoldShelf(log.store, 2);
        for (const { grown, voided, asked } of steps) {
          for (let n = 0; n < grown; n += 1) await log.grow();
          for (const nth of voided) await log.void(nth);
          const kept = await Promise.all(asked.map((one) => shelf.fold('A', one)));
          const whole = await Promise.all(asked.map((one) => readOrganLog(log.store, 'A', one)));
          expect(kept.map(heldBy)).toEqual(whole.map(heldBy));
        }
      }),
      { numRuns: 60 },
    );
  });
});
