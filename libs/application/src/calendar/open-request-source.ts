import type { KnownRequest } from '@tracker/domain';
import type { LocalDate, WorkingCalendar } from '@tracker/statute';

/** A request with the position of its last event. */
export type OpenRequest = {
  readonly requestId: string;
  readonly request: KnownRequest;
  readonly position: bigint;
};

/** The limits that run for a request under a calendar. */
export type RequestLimits = {
  readonly provisional: boolean;
  readonly limits: readonly {
    readonly kind: string;
    readonly seq: number;
    readonly dueOn: LocalDate;
  }[];
};

/** Where the requests are found whose dates a calendar moves: the read side, behind a port. */
export abstract class OpenRequestSource {
  /** Waits until it stands at a position (null: the end of the log). False when time ran out. */
  abstract reach(position: bigint | null): Promise<boolean>;
  /** By id, in pages: the open ones, and those with an event after `since`. Of all organs with null. */
  abstract pages(
    organs: readonly string[] | null,
    since: bigint | null,
  ): AsyncIterable<readonly OpenRequest[]>;
  /** Null before receipt and for a void request. */
  abstract limitsOf(request: KnownRequest, calendar: WorkingCalendar): RequestLimits | null;
}
