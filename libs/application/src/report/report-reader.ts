import {
  type CountedRequest,
  evolveCounted,
  evolveParts,
  noParts,
  type ReportLogEvent,
  type ReportParts,
  type RequestLogEvent,
} from '@tracker/annual-report';
import { reportStream, requestStream } from '@tracker/domain';
import type { EventStore, RecordedEvent } from '@tracker/event-store';
import { type KeyVault, keyIdsIn, openText, type SealedText } from '@tracker/personal-data';
import { inParallel } from '../ledger/in-parallel.js';
import { withRetries } from '../log/with-retries.js';
import { filingsHere } from '../moving/moved-filings.js';

/** One thing that was done to a report, for its history: who, when, and the reason in clear. */
export type ReportDeed = {
  readonly event: RecordedEvent;
  readonly why: string | null;
};

const atOnce = 8;

/** Reads what is recorded of a report, and requests as they stood, stream by stream. */
export class ReportReader {
  constructor(
    private readonly store: EventStore,
    private readonly vault: KeyVault,
  ) {}

  /** What was typed in and filed for a year. */
  async parts(organ: string, year: number): Promise<ReportParts> {
    const history = await this.history(organ, year);
    const here = await withRetries(() => filingsHere(this.store));
    return history
      .map(here)
      .map(placed<ReportLogEvent>)
      .reduce(evolveParts, noParts);
  }

  /** Everything that was done to the report, oldest first; `已封存` where a reason cannot be opened. */
  async deeds(organ: string, year: number): Promise<readonly ReportDeed[]> {
    const history = await this.history(organ, year);
    const sealed = history.map(({ data }) => (data.why ?? data.broughtForwardWhy) as SealedText);
    const keys = await this.vault.find(keyIdsIn(sealed));
    return history.map((event, at) => ({
      event,
      why: openText(sealed[at], event.stream, keys),
    }));
  }

  /** Requests as the tables saw them up to a position; those registered later are left out. */
  async asOf(requestIds: readonly string[], position: bigint): Promise<readonly CountedRequest[]> {
    const found: CountedRequest[] = [];
    await inParallel(requestIds, atOnce, async (requestId) => {
      const history = await this.events(requestId);
      const state = history
        .filter((event) => event.position <= position)
        .map(placed<RequestLogEvent>)
        .reduce(evolveCounted, null as CountedRequest | null);
      if (state) found.push(state);
    });
    return found;
  }

  /** The events of a request as they are stored. */
  events(requestId: string): Promise<readonly RecordedEvent[]> {
    return withRetries(() => this.store.readStream(requestStream(requestId)));
  }

  private history(organ: string, year: number): Promise<readonly RecordedEvent[]> {
    return withRetries(() => this.store.readStream(reportStream(organ, year)));
  }
}

const placed = <Event>({ type, data, stream, position, revision, meta }: RecordedEvent): Event =>
  ({ type, data, stream, position, revision, hash: String(meta.hash) }) as Event;
