type State = { readonly label: string; done: bigint | number; total: bigint | number };

const everyMs = 1_000;

/** Tells on stderr how far the work is, `done/total`: every second while it lasts, and at the end. */
export class Progress {
  private state: State | null = null;
  private told = '';
  private toldOnce = false;
  private readonly ticker = setInterval(() => this.tell(), everyMs);

  constructor(
    private readonly write: (line: string) => void,
    /** Whether even a short piece of work tells where it ended. */
    private readonly always: boolean,
  ) {
    this.ticker.unref();
  }

  at(label: string, done: bigint | number, total: bigint | number): void {
    if (this.state !== null && this.state.label !== label) this.conclude();
    this.state = { label, done, total };
  }

  stop(): void {
    clearInterval(this.ticker);
    this.conclude();
  }

  private conclude(): void {
    if (this.state !== null && (this.always || this.toldOnce)) this.tell(true);
    this.state = null;
    this.toldOnce = false;
  }

  private tell(last = false): void {
    if (this.state === null) return;
    const { label, done, total } = this.state;
    const line = `${label} ${done}/${total}`;
    if (last && line === this.told) return;
    this.told = line;
    this.toldOnce = true;
    this.write(`${line}\n`);
  }
}
