import { EventFile, type KeptAppend, type KeptEvent } from './event-file.js';

export type LogEvent = KeptEvent & {
  readonly stream: string;
  readonly revision: bigint;
  readonly position: bigint;
  readonly createdMs: number;
};

export type Expected = 'any' | 'no-stream' | 'stream-exists' | bigint;

export type Outcome =
  | { readonly kind: 'written'; readonly last: bigint; readonly position: bigint }
  | { readonly kind: 'idempotent'; readonly last: bigint }
  | { readonly kind: 'wrong'; readonly actual: bigint | null };

/** Beyond 2^53, so that a position that goes through Number anywhere is found out. */
const firstPosition = 2n ** 53n + 1n;

type Waiting = {
  readonly append: Omit<KeptAppend, 'first' | 'createdMs'>;
  readonly expected: Expected;
  resolve(outcome: Outcome): void;
  reject(error: unknown): void;
};

/**
 * The log of the test server: KurrentDB's order, expected revisions and (weak) idempotence. Events are
 * seen by readers once they are on the disk. Positions have gaps and are valid only where an event is.
 */
export class Log {
  readonly events: LogEvent[] = [];
  private readonly streams = new Map<string, LogEvent[]>();
  private readonly listeners = new Set<() => void>();
  private waiting: Waiting[] = [];
  private writing: Promise<void> | null = null;
  private durable = 0;
  private file: EventFile | null = null;

  static async open(path: string): Promise<Log> {
    const log = new Log();
    log.file = await EventFile.open(path, (append, offset) => log.take(append, offset));
    log.durable = log.events.length;
    if (log.durable === 0) await log.seedSystemEvents();
    return log;
  }

  /** How many events readers may see. */
  get visible(): number {
    return this.durable;
  }

  /** The events of a stream that readers may see. */
  stream(name: string): readonly LogEvent[] {
    const last = this.events[this.durable - 1]?.position ?? -1n;
    const own = this.streams.get(name) ?? [];
    const seen = own.findLastIndex((event) => event.position <= last) + 1;
    return seen === own.length ? own : own.slice(0, seen);
  }

  append(append: Waiting['append'], expected: Expected): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ append, expected, resolve, reject });
      this.writing ??= this.write().finally(() => {
        this.writing = null;
      });
    });
  }

  /** Told after every write; returns the way to stop. */
  onWritten(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async close(): Promise<void> {
    await this.writing;
    await this.file?.close();
  }

  /** Writes all that waits with one sync, then answers, and again while something waits. */
  private async write(): Promise<void> {
    const file = this.file;
    if (file === null) throw new Error('the log is not open');
    while (this.waiting.length > 0) {
      const batch = this.waiting;
      this.waiting = [];
      const lines: string[] = [];
      const outcomes = batch.map(({ append, expected }) => {
        const decided = this.decide(append, expected);
        if (decided !== null) return decided;
        const first = this.streams.get(append.stream)?.length ?? 0;
        const kept = { ...append, first, createdMs: Date.now() };
        const offset = file.end;
        lines.push(file.line(kept));
        return this.take(kept, offset);
      });
      const length = this.events.length;
      try {
        if (lines.length > 0) await file.write(lines);
      } catch (error) {
        for (const { reject } of batch) reject(error);
        throw error;
      }
      this.durable = length;
      for (const [index, outcome] of outcomes.entries()) batch[index]?.resolve(outcome);
      for (const listener of this.listeners) listener();
    }
  }

  /** What the server answers without writing; null: it writes. Ids are looked at only when `expected` is not the end. */
  private decide(append: Waiting['append'], expected: Expected): Outcome | null {
    const own = this.streams.get(append.stream) ?? [];
    const actual = own.at(-1)?.revision ?? null;
    const wrong: Outcome = { kind: 'wrong', actual };
    if (expected === 'no-stream' ? actual === null : expected === actual) return null;
    if (actual === null) return expected === 'any' ? null : wrong;
    const from =
      typeof expected === 'bigint'
        ? Number(expected + 1n)
        : expected === 'no-stream'
          ? 0
          : own.findIndex((event) => event.id === append.events[0]?.id);
    const weak = expected === 'any' || expected === 'stream-exists';
    if (from < 0) return weak ? null : wrong;
    const there = append.events.every((event, n) => own[from + n]?.id === event.id);
    if (!there) return weak ? null : wrong;
    return { kind: 'idempotent', last: BigInt(from + append.events.length - 1) };
  }

  private take(append: KeptAppend, offset: number): Outcome {
    const { stream, first, createdMs, events } = append;
    const own = this.streams.get(stream) ?? [];
    this.streams.set(stream, own);
    const position = firstPosition + BigInt(offset);
    for (const [n, event] of events.entries()) {
      const kept = {
        ...event,
        ...{ stream, createdMs, revision: BigInt(first + n), position: position + BigInt(n) },
      };
      own.push(kept);
      this.events.push(kept);
    }
    return { kind: 'written', last: BigInt(own.length - 1), position };
  }

  /** A server is never quite empty: it has written about itself. */
  private async seedSystemEvents(): Promise<void> {
    await this.systemEvent('$settings', '$settings-changed', 1);
    await this.systemEvent('$stats-127.0.0.1:2113', '$statsCollected', 2);
  }

  /** An event as the server writes them about itself, in between. */
  async systemEvent(stream: string, type: string, nth: number): Promise<void> {
    const id = `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`;
    const data = Buffer.from('{}').toString('base64');
    const event = { id, type, contentType: 'application/json', data, meta: '' };
    await this.append({ stream, events: [event] }, 'any');
  }
}
