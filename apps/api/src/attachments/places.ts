/** A few may be at it at once; the others wait in the order in which they came. */
export class Places {
  private taken = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly atOnce: number) {}

  /** Resolves to what gives the place back; calling that again does nothing. */
  async take(): Promise<() => void> {
    if (this.taken >= this.atOnce)
      await new Promise<void>((resolve) => {
        this.waiting.push(resolve);
      });
    else this.taken += 1;
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      const next = this.waiting.shift();
      if (next) next();
      else this.taken -= 1;
    };
  }
}
