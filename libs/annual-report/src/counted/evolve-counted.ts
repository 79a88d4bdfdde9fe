import type { RequestEvent } from '@tracker/domain/events';
import { BrokenLogError } from './broken-log-error.js';
import type { CountedRequest } from './counted-request.js';
import type { Recorded, RequestLogEvent } from './log-event.js';
import { registered } from './registered.js';
import { steps } from './steps.js';

type AnyStep = (request: CountedRequest, event: Recorded & RequestEvent) => CountedRequest;

const ignored: ReadonlySet<string> = new Set(
  Object.entries(steps).flatMap(([type, step]) => (step === 'ignored' ? [type] : [])),
);

/** Whether counting takes nothing from request events of this type; unknown types are not among them. */
export const isIgnored = (type: string): boolean => ignored.has(type);

/**
 * A request as the annual tables see it, after one more event of its stream; null before registration.
 * Throws BrokenLogError on a type nobody knows and on a fact about an unregistered request.
 */
export const evolveCounted = (
  state: CountedRequest | null,
  event: RequestLogEvent,
): CountedRequest | null => {
  if (event.type === 'RequestRegistered') return registered(event);
  const step = steps[event.type] as AnyStep | 'ignored' | undefined;
  if (step === undefined) throw new BrokenLogError('unknown-event-type', event);
  if (step === 'ignored') return state;
  if (state === null) throw new BrokenLogError('event-before-registration', event);
  return step(state, event);
};
