import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { methodLabel } from './closed-set.js';
import type { ScrapeSource } from './gauge-table.js';
import { ScrapedGauges } from './scraped-gauges.js';

export type BuildInfo = {
  readonly version: string;
  readonly service: 'api' | 'worker';
};
export type CommandOutcome = 'accepted' | 'rejected' | 'stale' | 'failed';
export type AppendOutcome =
  | 'appended'
  | 'already-appended'
  | 'conflict'
  | 'unknown'
  | 'unavailable'
  | 'failed';
export type Done = 'done' | 'failed';

const quick = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
const slow = [0.01, 0.05, 0.25, 1, 5, 15, 60];

/** What this process counts and times, for Prometheus. Every label value comes from a closed set. */
export class ProcessMetrics {
  private readonly registry = new Registry();
  private scraped: ScrapedGauges | null = null;
  private readonly requests = this.histogram(
    'tracker_http_request_duration_seconds',
    'Time from a request to the end of its answer, by the pattern of its route.',
    ['method', 'route', 'status'],
    quick,
  );
  private readonly commands = this.histogram(
    'tracker_command_duration_seconds',
    'Time that an order took, by its name and what became of it.',
    ['command', 'outcome'],
    quick,
  );
  private readonly rejected = this.counter(
    'tracker_commands_rejected_total',
    'Orders that were rejected, by the code of what stood in the way.',
    ['code'],
  );
  private readonly appends = this.histogram(
    'tracker_log_append_duration_seconds',
    'Time of one append to the log, by what became of it.',
    ['outcome'],
    quick,
  );
  private readonly retries = this.counter(
    'tracker_log_append_retries_total',
    'Appends that were sent again after the log was away, busy or silent.',
    [],
  );
  private readonly unknown = this.counter(
    'tracker_log_append_unknown_total',
    'Appends of which it was not known whether they were stored; they are sent again.',
    [],
  );
  private readonly batches = this.histogram(
    'tracker_projection_batch_duration_seconds',
    'Time to fold and store one page of the log.',
    ['outcome'],
    quick,
  );
  private readonly taken = this.counter(
    'tracker_projection_events_total',
    'Events that this process has taken into the read models.',
    [],
  );
  private readonly jobs = this.histogram(
    'tracker_queue_job_duration_seconds',
    'Time that a job ran in this process, by queue and whether it ended well.',
    ['queue', 'outcome'],
    slow,
  );

  constructor({ version, service }: BuildInfo) {
    new Gauge({
      name: 'tracker_build_info',
      help: 'Which release this process runs; always 1.',
      labelNames: ['version', 'service', 'node'],
      registers: [this.registry],
    }).set({ version, service, node: process.version }, 1);
    collectDefaultMetrics({ register: this.registry });
  }

  /** `route` is the pattern that the router knows, never an address. */
  request(method: string, route: string, status: string, seconds: number): void {
    this.requests.observe({ method: methodLabel(method), route, status }, seconds);
  }

  command(command: string, outcome: CommandOutcome, code: string | null, seconds: number): void {
    this.commands.observe({ command, outcome }, seconds);
    if (code !== null) this.rejected.inc({ code });
  }

  append(outcome: AppendOutcome, again: boolean, seconds: number): void {
    this.appends.observe({ outcome }, seconds);
    if (again) this.retries.inc();
    if (outcome === 'unknown') this.unknown.inc();
  }

  batch(outcome: Done, events: number, seconds: number): void {
    this.batches.observe({ outcome }, seconds);
    if (outcome === 'done') this.taken.inc(events);
  }

  job(queue: string, outcome: Done, seconds: number): void {
    this.jobs.observe({ queue, outcome }, seconds);
  }

  /** Names what is asked at every scrape, for at most `patienceMs`; once a process. */
  scrape(sources: readonly ScrapeSource[], patienceMs = 2_000): void {
    this.scraped = new ScrapedGauges(this.registry, sources, patienceMs);
  }

  /** The text that Prometheus reads, with its content type. */
  async text(): Promise<{ readonly type: string; readonly text: string }> {
    await this.scraped?.refresh();
    return { type: this.registry.contentType, text: await this.registry.metrics() };
  }

  private histogram<Label extends string>(
    name: string,
    help: string,
    labelNames: Label[],
    buckets: number[],
  ): Histogram<Label> {
    return new Histogram({ name, help, labelNames, buckets, registers: [this.registry] });
  }

  private counter<Label extends string>(name: string, help: string, labelNames: Label[]) {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }
}
