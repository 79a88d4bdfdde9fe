import type { LocalDate } from '../dates/local-date.js';
import type { DeadlineFacts } from './deadline-facts.js';
import { extensionsOf } from './occurrences.js';

/**
 * The facts that had happened by the end of `asOf`; without `asOf` all of them.
 * A letter sent later is not there yet, an answer that came later has not come.
 */
export const factsAsOf = (facts: DeadlineFacts): DeadlineFacts => {
  const { asOf } = facts;
  if (!asOf) return facts;
  const happened = (on: LocalDate) => on <= asOf;
  const known = (on: LocalDate | null | undefined) => (on && happened(on) ? on : null);
  const extensions = extensionsOf(facts).filter(({ noticeOn }) => happened(noticeOn));
  return {
    receivedOn: facts.receivedOn,
    asOf,
    corrections: (facts.corrections ?? [])
      .filter(({ noticeOn }) => happened(noticeOn))
      .map((fact) => ({ ...fact, receivedOn: known(fact.receivedOn) })),
    consultations: (facts.consultations ?? [])
      .filter(({ sentOn }) => happened(sentOn))
      .map((fact) => ({
        ...fact,
        receivedOn: known(fact.receivedOn),
        answeredOn: known(fact.answeredOn),
      })),
    fees: (facts.fees ?? [])
      .filter(({ noticeReceivedOn }) => happened(noticeReceivedOn))
      .map((fact) => ({ ...fact, paidOn: known(fact.paidOn) })),
    extension: extensions.at(-1) ?? null,
    earlierExtensions: extensions.slice(0, -1),
    replyReceivedOn: known(facts.replyReceivedOn),
  };
};
