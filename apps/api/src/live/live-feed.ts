import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { RequestReader } from '@tracker/application';
import type { EventStore, RecordedEvent, Subscription } from '@tracker/event-store';
import { ProjectionRunner } from '@tracker/read-models';
import { EVENT_STORE } from '@tracker/runtime';
import { changeOf } from './change-of.js';
import { type Placed, toldTo } from './live-message.js';

/** Somebody who is told; `position` orders what is told. */
export type Listener = {
  readonly organ: string;
  tell(changes: readonly Placed[]): void;
};

const patienceMs = 5_000;
const toldAfterwards = 500;

/** Follows the log once for everybody, and tells of a change when the read models hold it. */
@Injectable()
export class LiveFeed implements OnModuleDestroy {
  private readonly listeners = new Set<Listener>();
  private following: Promise<Subscription> | null = null;

  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly requests: RequestReader,
    private readonly projections: ProjectionRunner,
  ) {}

  async onModuleDestroy(): Promise<void> {
    const subscription = await this.following?.catch(() => null);
    await subscription?.stop();
  }

  /** Tells this listener from now on; resolves once nothing that happens later can be missed. */
  async add(listener: Listener): Promise<void> {
    this.listeners.add(listener);
    this.following ??= this.follow();
    await this.following.catch((error) => {
      this.following = null;
      throw error;
    });
  }

  remove(listener: Listener): void {
    this.listeners.delete(listener);
  }

  head(): Promise<bigint | null> {
    return this.store.head();
  }

  /** What an organ missed after a position; too much of it is told as one. */
  async missed(organ: string, after: bigint): Promise<readonly Placed[]> {
    const events = await this.after(after);
    if (events === null) return this.everything(organ);
    const last = events.at(-1);
    if (!last) return [];
    const head = events.length < toldAfterwards ? last.position : await this.store.head();
    await this.projections.waitFor(head ?? last.position, patienceMs);
    if (events.length < toldAfterwards) return toldTo(organ, await this.placed(events));
    return [{ organ, kind: 'everything', position: head ?? last.position }];
  }

  /** Null for a position that this log never gave, as after a move: KurrentDB cannot read from it. */
  private after(after: bigint): Promise<readonly RecordedEvent[] | null> {
    return this.store.readAll({ after, maxCount: toldAfterwards }).catch(() => null);
  }

  private async everything(organ: string): Promise<readonly Placed[]> {
    const position = await this.store.head();
    return position === null ? [] : [{ organ, kind: 'everything', position }];
  }

  private async follow(): Promise<Subscription> {
    const after = await this.store.head();
    return this.store.subscribe({ after, onEvents: (events) => this.pass(events) });
  }

  private async pass(events: readonly RecordedEvent[]): Promise<void> {
    const last = events.at(-1);
    if (!last || this.listeners.size === 0) return;
    const changes = await this.placed(events);
    if (changes.length === 0) return;
    await this.projections.waitFor(last.position, patienceMs);
    for (const listener of this.listeners) {
      const told = toldTo(listener.organ, changes);
      if (told.length > 0) listener.tell(told);
    }
  }

  private async placed(events: readonly RecordedEvent[]): Promise<readonly Placed[]> {
    const placed: Placed[] = [];
    for (const event of events) {
      const change = await changeOf(event, this.requests);
      if (change) placed.push({ ...change, position: event.position });
    }
    return placed;
  }
}
