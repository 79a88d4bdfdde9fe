import type { RequestEventOf } from '@tracker/domain/events';
import { idIn, requestStreamPrefix } from '@tracker/domain/events';
import type { CountedCase, CountedLetters, CountedRequest } from './counted-request.js';
import { refTo } from './event-ref.js';
import type { Recorded } from './log-event.js';

// Most requests never get a letter or a case: they share these.
const noLetters: CountedLetters = { supplement: [], fee: [], reasons: [] };
const noCases: readonly CountedCase[] = [];

/** A request as registration leaves it: received, perhaps, and nothing more. */
export const registered = (
  event: Recorded & RequestEventOf<'RequestRegistered'>,
): CountedRequest => {
  const { organ, number, origin, applicantType, receivedOn } = event.data;
  return {
    requestId: idIn(requestStreamPrefix, event.stream) ?? event.stream,
    organ,
    number,
    origin,
    applicantType,
    receivedOn,
    decision: null,
    closing: null,
    voided: false,
    letters: noLetters,
    cases: noCases,
    trail: [refTo(event, receivedOn)],
  };
};
