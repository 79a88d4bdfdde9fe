import type { OrganEvent, RequestEvent } from '@tracker/domain/events';

/** Where an event stands in the log, and the hash that seals it in its stream. */
export type Recorded = {
  readonly stream: string;
  readonly position: bigint;
  readonly revision: bigint;
  readonly hash: string;
};

/** An event as the log hands it over, before anybody knows what it is. */
export type LogEvent = Recorded & { readonly type: string; readonly data: unknown };

export type RequestLogEvent = Recorded & RequestEvent;
export type OrganLogEvent = Recorded & OrganEvent;
