import { Counter, Gauge, type Registry } from 'prom-client';
import { type GaugeName, gaugeTable, type ScrapeSource } from './gauge-table.js';
import { within } from './within.js';

/** A connection that was cut without a word may keep a question for a quarter of an hour. */
const forgottenAfterMs = 60_000;

/** Gauges that are asked for when somebody scrapes, each source for a bounded time. */
export class ScrapedGauges {
  private readonly gauges = new Map<GaugeName, Gauge>();
  private readonly failures: Counter<'source'>;
  /** Since when a source has been asked, in milliseconds of this process. */
  private readonly underWay = new Map<string, number>();
  private refreshing: Promise<void> | null = null;

  constructor(
    registry: Registry,
    private readonly sources: readonly ScrapeSource[],
    private readonly patienceMs: number,
  ) {
    this.failures = new Counter({
      name: 'tracker_scrape_failures_total',
      help: 'Sources that did not answer a scrape in time or failed; their gauges were left out.',
      labelNames: ['source'],
      registers: [registry],
    });
    for (const { name, gauges } of sources) {
      this.failures.inc({ source: name }, 0);
      for (const gauge of gauges) this.gauges.set(gauge, gaugeOf(gauge, registry));
    }
  }

  /** Asks every source; two scrapes at once share one answer. Never throws. */
  refresh(): Promise<void> {
    this.refreshing ??= Promise.all(this.sources.map((source) => this.ask(source))).then(() => {
      this.refreshing = null;
    });
    return this.refreshing;
  }

  private async ask(source: ScrapeSource): Promise<void> {
    const readings = await this.readings(source).catch(() => null);
    for (const name of source.gauges) this.clear(name);
    if (readings === null) this.failures.inc({ source: source.name });
    for (const { gauge, labels, value } of readings ?? [])
      this.gauges.get(gauge)?.set({ ...labels }, value);
  }

  /** A source that hangs is not asked again at every scrape: it may hold a connection each time. */
  private async readings({ name, read }: ScrapeSource) {
    const now = performance.now();
    const since = this.underWay.get(name);
    if (since !== undefined && now - since < forgottenAfterMs)
      throw new Error(`${name} has not answered yet`);
    this.underWay.set(name, now);
    const reading = read().finally(() => {
      if (this.underWay.get(name) === now) this.underWay.delete(name);
    });
    return within(this.patienceMs, reading);
  }

  /** A gauge without labels would be reset to 0, which says that all is well. */
  private clear(name: GaugeName): void {
    const gauge = this.gauges.get(name);
    if (gaugeTable[name].labels.length === 0) gauge?.remove();
    else gauge?.reset();
  }
}

const gaugeOf = (name: GaugeName, registry: Registry): Gauge => {
  const { help, labels } = gaugeTable[name];
  const gauge = new Gauge({ name, help, labelNames: [...labels], registers: [registry] });
  if (labels.length === 0) gauge.remove();
  return gauge;
};
