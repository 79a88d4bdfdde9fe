import type { LocalDate } from '@tracker/statute';

type Entry = { readonly on: LocalDate; readonly order: number; readonly work: () => Promise<void> };

/** What happens on which day; work may put further entries on later days. */
export class Agenda {
  private readonly entries: Entry[] = [];
  private order = 0;

  at(on: LocalDate, work: () => Promise<void>): void {
    this.entries.push({ on, order: this.order++, work });
  }

  /** Lives through the days up to and including the last; what lies beyond stays undone. */
  async until(last: LocalDate): Promise<number> {
    let done = 0;
    for (let entry = this.take(last); entry; entry = this.take(last)) {
      await entry.work();
      done += 1;
    }
    return done;
  }

  private take(last: LocalDate): Entry | undefined {
    const next = this.entries.reduce<Entry | undefined>(
      (first, one) =>
        !first || one.on < first.on || (one.on === first.on && one.order < first.order)
          ? one
          : first,
      undefined,
    );
    if (!next || next.on > last) return undefined;
    this.entries.splice(this.entries.indexOf(next), 1);
    return next;
  }
}
