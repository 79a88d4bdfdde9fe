import { setTimeout as pause } from 'node:timers/promises';
import { applicantStreamPrefix, idIn, requestStream, requestStreamPrefix } from '@tracker/domain';
import type { EventStore, RecordedEvent, Subscription } from '@tracker/event-store';
import type { KeyVault } from '@tracker/personal-data';
import type { SearchEntries } from './search-entries.port.js';
import { type SearchFacts, searchFactsAfter } from './search-facts.js';
import { type Collected, SearchLines } from './search-lines.js';
import type { SearchTokens } from './search-tokens.js';

const pageSize = 2_000;
const remembered = 20_000;

export type SearchRebuild = {
  readonly rows: number;
  readonly seconds: number;
  /** Whether every line was already what the log says. */
  readonly equal: boolean;
};

/**
 * Keeps the index at the log, beside the read models and without them: what it needs of a request it
 * folds itself. Lines are written by position, so two processes at it do no harm.
 */
export class SearchIndexer {
  private readonly lines: SearchLines;
  private readonly known = new Map<string, SearchFacts>();
  private subscription: Subscription | null = null;
  private at: bigint | null = null;
  private waiting: { readonly position: bigint; readonly done: () => void }[] = [];

  constructor(
    private readonly store: EventStore,
    vault: KeyVault,
    private readonly tokens: SearchTokens,
    private readonly entries: SearchEntries,
  ) {
    this.lines = new SearchLines(vault, tokens);
  }

  /** Catches up and follows the log from now on; failures are told and tried again. */
  async start(onError: (error: unknown) => void): Promise<void> {
    if (this.subscription) return;
    const mark = await this.tokens.mark();
    this.at = await this.standsAt(mark);
    let behind = this.at === null;
    this.subscription = this.store.subscribe({
      after: this.at,
      batch: pageSize,
      onError,
      onEvents: async (events) => {
        await this.takeIn(events, mark);
        if (behind && events.length < pageSize) {
          behind = false;
          await this.entries.analyze();
        }
      },
    });
  }

  async stop(): Promise<void> {
    const { subscription } = this;
    this.subscription = null;
    // What another process takes in from now on is not known here.
    this.at = null;
    await subscription?.stop();
  }

  /** Waits, for a bounded time, until the index holds a position, whichever process keeps it. */
  reached(position: bigint, patienceMs: number): Promise<boolean> {
    if (this.at !== null && this.at >= position) return Promise.resolve(true);
    if (!this.subscription) return this.reachedElsewhere(position, patienceMs);
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), patienceMs);
      const done = () => {
        clearTimeout(timer);
        resolve(true);
      };
      this.waiting.push({ position, done });
    });
  }

  private async reachedElsewhere(position: bigint, patienceMs: number): Promise<boolean> {
    const end = performance.now() + patienceMs;
    for (let wait = 10; ; wait = Math.min(wait * 2, 100)) {
      const stand = await this.entries.checkpoint();
      if (stand && stand.position !== null && stand.position >= position) return true;
      if (performance.now() > end) return false;
      await pause(wait);
    }
  }

  /** Takes in what is missing up to the head; for programs that do not follow the log. */
  async catchUp(): Promise<void> {
    const mark = await this.tokens.mark();
    await this.follow(await this.standsAt(mark), mark);
  }

  /** Makes every line anew from the first event on. */
  async rebuild(): Promise<SearchRebuild> {
    const began = performance.now();
    const mark = await this.tokens.mark();
    const standing = await this.standsAt(mark);
    const changed = await this.follow(null, mark, standing);
    await this.entries.analyze();
    const seconds = Math.round(performance.now() - began) / 1_000;
    return { rows: await this.entries.count(), seconds, equal: changed === 0 };
  }

  private async standsAt(mark: string): Promise<bigint | null> {
    const stand = await this.entries.checkpoint();
    return stand?.mark === mark ? stand.position : null;
  }

  /** The lines that became others up to where the index stood before. */
  private async follow(
    from: bigint | null,
    mark: string,
    stood: bigint | null = null,
  ): Promise<number> {
    let changed = 0;
    for (let after = from; ; ) {
      const events = await this.store.readAll({ after, maxCount: pageSize });
      const last = events.at(-1);
      if (!last) return changed;
      const others = await this.takeIn(events, mark);
      if (stood === null || last.position <= stood) changed += others;
      after = last.position;
    }
  }

  /** One page of the log; its position counts once its lines are durable. */
  private async takeIn(events: readonly RecordedEvent[], mark: string): Promise<number> {
    const last = events.at(-1);
    if (!last) return 0;
    const { position } = last;
    const lines = await this.lines.of(await this.collect(events));
    const changed = await this.entries.save(lines, { position, mark });
    if (this.at === null || position > this.at) this.at = position;
    this.waiting = this.waiting.filter((waiter) => {
      if (waiter.position > position) return true;
      waiter.done();
      return false;
    });
    return changed;
  }

  private async collect(events: readonly RecordedEvent[]): Promise<readonly Collected[]> {
    const changed = new Set<string>();
    const erased = new Set<string>();
    for (const event of events) {
      const requestId = idIn(requestStreamPrefix, event.stream);
      if (requestId !== null && (await this.fold(requestId, event))) changed.add(requestId);
      const applicantId = idIn(applicantStreamPrefix, event.stream);
      if (applicantId === null || event.type !== 'ApplicantErased') continue;
      const known = [...changed].filter((id) => this.known.get(id)?.applicantId === applicantId);
      for (const id of [...(await this.entries.ofApplicant(applicantId)), ...known]) erased.add(id);
    }
    for (const id of await this.entries.erasedAmong([...changed])) erased.add(id);
    const collected: Collected[] = [];
    for (const requestId of new Set([...changed, ...erased])) {
      const facts = this.known.get(requestId) ?? (await this.read(requestId));
      if (facts) collected.push({ requestId, facts, erased: erased.has(requestId) });
    }
    if (this.known.size > remembered) this.known.clear();
    return collected;
  }

  /** Whether the event changed what can be searched. A gap in what is known is read from the stream. */
  private async fold(requestId: string, event: RecordedEvent): Promise<boolean> {
    const before = this.known.get(requestId) ?? null;
    if (before !== null && before.position >= event.position) return true;
    if (before === null && event.type !== 'RequestRegistered') {
      if (searchFactsAfter(unseen, event) === unseen) return false;
      return (await this.read(requestId)) !== null;
    }
    const after = searchFactsAfter(before, event);
    if (after === null || after === before) return false;
    this.known.set(requestId, after);
    return true;
  }

  private async read(requestId: string): Promise<SearchFacts | null> {
    const history = await this.store.readStream(requestStream(requestId));
    const facts = history.reduce<SearchFacts | null>(searchFactsAfter, null);
    if (facts) this.known.set(requestId, facts);
    return facts;
  }
}

/** Stands for a request that is not in memory: does this event tell anything a search wants? */
const unseen: SearchFacts = {
  organ: '',
  number: '',
  applicantId: null,
  codes: [],
  sealed: {},
  position: -1n,
};
