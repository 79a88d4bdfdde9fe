/** States of the units used last; of the others it only remembers that there were some. */
export class RecentUnits<State> {
  private readonly states = new Map<string, State>();
  private forgotten = false;

  constructor(private readonly limit: number) {}

  /** Whether every unit ever set is still here. */
  get complete(): boolean {
    return !this.forgotten;
  }

  get(unit: string): State | undefined {
    return this.states.get(unit);
  }

  has(unit: string): boolean {
    return this.states.has(unit);
  }

  set(unit: string, state: State): void {
    this.states.delete(unit);
    this.states.set(unit, state);
    if (this.states.size <= this.limit) return;
    for (const oldest of this.states.keys()) {
      this.states.delete(oldest);
      break;
    }
    this.forgotten = true;
  }
}
