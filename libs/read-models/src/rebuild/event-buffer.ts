import type { RecordedEvent } from '@tracker/event-store';

/**
 * Events waiting to be folded, by unit in the order of their last touch. What was touched long ago
 * is taken first, so that a request whose life is over becomes rows once and is not written again.
 */
export class EventBuffer {
  private readonly units = new Map<string, RecordedEvent[]>();
  private count = 0;

  /** Number of events that wait. */
  get size(): number {
    return this.count;
  }

  add(unit: string, event: RecordedEvent): void {
    const events = this.units.get(unit) ?? [];
    events.push(event);
    this.units.delete(unit);
    this.units.set(unit, events);
    this.count += 1;
  }

  /** Takes the units touched longest ago until at most `rest` events remain. */
  takeDownTo(rest: number): readonly RecordedEvent[] {
    const taken: RecordedEvent[] = [];
    for (const [unit, events] of this.units) {
      if (this.count <= rest) break;
      this.units.delete(unit);
      this.count -= events.length;
      for (const event of events) taken.push(event);
    }
    return taken;
  }
}
