import { organStream, reportYearIn, requestStreamPrefix } from '@tracker/domain/events';
import type { CountedRequest } from './counted/counted-request.js';
import { evolveCounted } from './counted/evolve-counted.js';
import type { LogEvent, OrganLogEvent, RequestLogEvent } from './counted/log-event.js';
import { evolveOrgan } from './organ/evolve-organ.js';
import type { OrganFacts } from './organ/organ-facts.js';
import {
  evolveParts,
  noParts,
  type ReportLogEvent,
  type ReportParts,
} from './parts/report-parts.js';

/** Code-unit order: the same on every machine and in every locale. */
const byNumber = (a: CountedRequest, b: CountedRequest): number =>
  a.number < b.number ? -1 : a.number > b.number ? 1 : a.requestId < b.requestId ? -1 : 1;

export type LogFold = {
  /** Takes the next event of the log; streams that are not of this organ pass by. */
  readonly apply: (event: LogEvent) => void;
  /** The organ, or null when the log does not know it. */
  readonly organFacts: () => OrganFacts | null;
  /** Its requests, voided ones too, by number in code-unit order. */
  readonly requests: () => readonly CountedRequest[];
  /** What was typed in and filed for the report of a year. */
  readonly parts: (year: number) => ReportParts;
  /** A fold that goes on from here by itself; neither sees what the other takes. */
  readonly copy: () => LogFold;
};

/** What a fold holds; every value in it is replaced and never changed. */
type Held = {
  readonly byStream: ReadonlyMap<string, CountedRequest>;
  readonly others: ReadonlySet<string>;
  readonly facts: OrganFacts | null;
  readonly reports: ReadonlyMap<number, ReportParts>;
};

const nothing: Held = { byStream: new Map(), others: new Set(), facts: null, reports: new Map() };

/**
 * Folds the log for the annual tables of one organ. The caller reads the log up to a position and
 * applies each event in order; streams may interleave in any way.
 */
export const foldLog = ({ organ }: { readonly organ: string }): LogFold => foldOn(organ, nothing);

const foldOn = (organ: string, held: Held): LogFold => {
  const own = organStream(organ);
  const byStream = new Map(held.byStream);
  const others = new Set(held.others);
  let facts = held.facts;
  let inOrder: readonly CountedRequest[] | null = null;
  const reports = new Map(held.reports);

  const applyToRequest = (event: RequestLogEvent): void => {
    const before = byStream.get(event.stream) ?? null;
    if (before === null && others.has(event.stream)) return;
    const after = evolveCounted(before, event);
    if (after === null || after === before) return;
    if (after.organ !== organ) {
      others.add(event.stream);
      return;
    }
    byStream.set(event.stream, after);
    inOrder = null;
  };

  const applyToReport = (event: LogEvent): void => {
    const year = reportYearIn(organ, event.stream);
    if (year === null) return;
    reports.set(year, evolveParts(reports.get(year) ?? noParts, event as ReportLogEvent));
  };

  return {
    apply: (event) => {
      if (event.stream.startsWith(requestStreamPrefix)) applyToRequest(event as RequestLogEvent);
      else if (event.stream === own) facts = evolveOrgan(facts, event as OrganLogEvent);
      else applyToReport(event);
    },
    organFacts: () => facts,
    requests: () => {
      inOrder ??= [...byStream.values()].sort(byNumber);
      return inOrder;
    },
    parts: (year) => reports.get(year) ?? noParts,
    copy: () => foldOn(organ, { byStream, others, facts, reports }),
  };
};
