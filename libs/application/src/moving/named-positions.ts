import { moveStream, type RecordedEvent } from '@tracker/event-store';

/** Positions that an event names: what a filed report rests on, and how far the log was read for it. */
const namedBy = ({ type, data }: RecordedEvent): readonly bigint[] => {
  if (type !== 'AnnualReportFiled') return [];
  return [data.position, data.readTo].flatMap(decimal);
};

const decimal = (value: unknown): readonly bigint[] =>
  typeof value === 'string' && /^\d+$/.test(value) ? [BigInt(value)] : [];

/**
 * The positions named in a log, as they are in the store it is read from. What was named before an
 * earlier move was translated then: that move holds all of it.
 */
export class NamedPositions {
  private readonly named = new Set<bigint>();

  take(event: RecordedEvent): void {
    if (event.stream === moveStream) {
      this.named.clear();
      for (const position of Object.values(Object(event.data.positions)).flatMap(decimal))
        this.named.add(position);
    }
    for (const position of namedBy(event)) this.named.add(position);
  }

  /** In ascending order. */
  sorted(): readonly bigint[] {
    return [...this.named].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  }
}

/** Where named positions are in another store; told every event of the log, in order. */
export class Translation {
  private readonly found = new Map<string, string>();
  private next = 0;
  private before: bigint | null = null;
  /** Whether every event stands at the same position in both stores. */
  same = true;

  constructor(private readonly named: readonly bigint[]) {}

  take(was: bigint, is: bigint): void {
    this.settle((position) => position < was);
    this.before = is;
    if (was !== is) this.same = false;
  }

  /** By decimal text; a position at which no event stands means the last one before it. */
  result(): ReadonlyMap<string, string> {
    this.settle(() => true);
    return this.found;
  }

  private settle(passed: (position: bigint) => boolean): void {
    for (; this.next < this.named.length; this.next += 1) {
      const position = this.named[this.next];
      if (position === undefined || !passed(position)) return;
      if (this.before !== null) this.found.set(String(position), String(this.before));
    }
  }
}
