import type { RecordedEvent } from '@tracker/event-store';
import { assignEvents, type Members, ownersIn } from '../projection/assign-events.js';
import { type Assigned, type Folded, foldBatch } from '../projection/fold-batch.js';
import type { Projection } from '../projection/projection.js';
import type { RowContext } from '../projection/row-context.js';
import { loadMembers, loadUnits, type Place, type Wanted } from './load-units.js';
import type { ModelTable } from './model-table.js';
import { RecentUnits } from './recent-units.js';

export type FoldStart = {
  /** Units kept in memory at most. */
  readonly remember: number;
  /** Whether the table has no row yet, so that what is not in memory is nowhere. */
  readonly fresh: boolean;
  readonly parked: Iterable<string>;
};

/** One model being folded: the states at hand, the streams set aside, and where the rest is found. */
export class ModelFold {
  readonly parked: Set<string>;
  private readonly recent: RecentUnits<unknown>;

  constructor(
    readonly projection: Projection,
    readonly table: ModelTable,
    private readonly start: FoldStart,
  ) {
    this.parked = new Set(start.parked);
    this.recent = new RecentUnits(start.remember);
  }

  /** The batch folded; nothing is kept until `accept`, since the write may fail. */
  async fold(events: readonly RecordedEvent[], place: Place, context: RowContext): Promise<Folded> {
    const members = await this.membersFor(events, place);
    const assigned = assignEvents(this.projection, events, this.parked, members);
    const states = await this.statesFor(assigned, place);
    return foldBatch(this.projection, assigned, states, context);
  }

  /** Remembers what has been committed. */
  accept({ states, parked }: Folded): void {
    for (const [unit, state] of states) {
      if (state !== null) this.recent.set(unit, state);
    }
    for (const { stream } of parked) this.parked.add(stream);
  }

  private async membersFor(events: readonly RecordedEvent[], place: Place): Promise<Members> {
    const owners = ownersIn(this.projection, events);
    const { spread } = this.projection;
    if (!spread || owners.length === 0) return new Map();
    return loadMembers(spread.column, this.table, place, owners);
  }

  private async statesFor({ units }: Assigned, place: Place): Promise<Map<string, unknown>> {
    const states = new Map<string, unknown>();
    const wanted: Wanted[number][] = [];
    const allInMemory = this.start.fresh && this.recent.complete;
    for (const [unit, [first]] of units) {
      if (this.recent.has(unit)) states.set(unit, this.recent.get(unit));
      else if (first && !allInMemory && !this.projection.isFirst(first)) wanted.push([unit, first]);
    }
    if (wanted.length === 0) return states;
    const loaded = await loadUnits(this.projection, this.table, place, wanted);
    for (const [unit, state] of loaded) states.set(unit, state);
    return states;
  }
}
