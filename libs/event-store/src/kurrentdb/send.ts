import { type EventData, NO_STREAM } from '@kurrent/kurrentdb-client';
import { StoreUnavailable } from '../errors.js';
import { backOffMs, pause } from '../subscription/back-off.js';
import { type Calls, within } from './calls.js';
import type { Clients } from './client.js';
import { isNotLeader, isWrongVersion, refused, wasNeverSent } from './failures.js';

/** The server's deadline ends first, ours is for when it does not. */
const graceMs = 500;

/** One call of the port: all it sends bears the same name, until its time is over. */
export type Attempt = { readonly name: string; readonly until: number; maybeWritten: boolean };

/** Sends until the server decides: whether the stream goes on with these events after `end`. */
export type Send = (
  stream: string,
  events: EventData[],
  end: bigint | null,
  attempt: Attempt,
) => Promise<boolean>;

/**
 * The one way events go to the server: at an exact revision, by the classic call, again and again with
 * the same ids until it answers. Throws StoreUnavailable when patience ends, StoreRefused.
 */
export const sendOn =
  (clients: Clients, calls: Calls): Send =>
  async (stream, events, end, attempt) => {
    for (let failures = 0; ; failures++) {
      try {
        const sent = clients.current().appendToStream(stream, events, {
          streamState: end ?? NO_STREAM,
          requiresLeader: true,
          deadline: calls.silenceMs,
        });
        await within(calls.silenceMs + graceMs, sent);
        attempt.maybeWritten = true;
        return true;
      } catch (error) {
        if (isWrongVersion(error)) return false;
        const forGood = refused(error);
        if (forGood) throw forGood;
        if (!isNotLeader(error) && !wasNeverSent(error)) attempt.maybeWritten = true;
        if (Date.now() >= attempt.until) throw new StoreUnavailable(error);
        await pause(backOffMs(failures));
      }
    }
  };
