import { type ReportEvent, type ReportPart, reportEvents } from '@tracker/domain/events';
import type { FormId, LocalDate } from '@tracker/statute';
import { BrokenLogError } from '../counted/broken-log-error.js';
import { type EventRef, refTo } from '../counted/event-ref.js';
import type { Recorded } from '../counted/log-event.js';

/** Section two as typed in: decimal text by `block.row.column`. */
export type SectionTwo = {
  readonly form: FormId;
  readonly figures: Readonly<Record<string, string>>;
};

/** A report as it was filed; it never changes afterwards. */
export type FiledReport = {
  readonly form: FormId;
  readonly position: string;
  readonly events: number;
  readonly readTo: string;
  readonly rules: string;
  readonly calendar: string;
  readonly digest: string;
  readonly sectionThree: readonly (readonly number[])[];
  readonly sectionFour: readonly (readonly number[])[];
  readonly sectionTwo: Readonly<Record<string, string>> | null;
  readonly filedOn: LocalDate;
  readonly event: EventRef;
  /** Taken back on this day; null while it stands. */
  readonly reopenedOn: LocalDate | null;
};

/** What is recorded of one year's report beside the requests: plain JSON. */
export type ReportParts = {
  readonly sectionTwo: (SectionTwo & { readonly event: EventRef }) | null;
  readonly texts: Partial<
    Record<ReportPart, { readonly text: string; readonly event: EventRef } | undefined>
  >;
  /** In the order they were filed; only the last can still stand. */
  readonly filings: readonly FiledReport[];
};

export const noParts: ReportParts = { sectionTwo: null, texts: {}, filings: [] };

export type ReportLogEvent = Recorded & ReportEvent;

/** The report's parts after one more event of its stream. Throws BrokenLogError on a type nobody knows. */
export const evolveParts = (parts: ReportParts, event: ReportLogEvent): ReportParts => {
  if (!Object.hasOwn(reportEvents, event.type))
    throw new BrokenLogError('unknown-event-type', event);
  switch (event.type) {
    case 'SectionTwoRecorded': {
      const { form, figures } = event.data;
      return { ...parts, sectionTwo: { form, figures, event: refTo(event, null) } };
    }
    case 'ReportTextRecorded': {
      const { part, text } = event.data;
      return { ...parts, texts: { ...parts.texts, [part]: { text, event: refTo(event, null) } } };
    }
    case 'AnnualReportFiled':
      return { ...parts, filings: [...parts.filings, filedBy(event)] };
    case 'AnnualReportReopened': {
      const { reopenedOn } = event.data;
      return {
        ...parts,
        filings: parts.filings.map((one, at) =>
          at === parts.filings.length - 1 ? { ...one, reopenedOn } : one,
        ),
      };
    }
  }
};

const filedBy = (event: Extract<ReportLogEvent, { type: 'AnnualReportFiled' }>): FiledReport => {
  const { organ: _organ, year: _year, broughtForwardWhy: _why, sectionTwo, ...filed } = event.data;
  return { ...filed, sectionTwo: sectionTwo ?? null, event: refTo(event, null), reopenedOn: null };
};

/** The report that stands filed, or null: never filed, or taken back. */
export const standingFiling = ({ filings }: ReportParts): FiledReport | null => {
  const last = filings.at(-1);
  return last && last.reopenedOn === null ? last : null;
};
