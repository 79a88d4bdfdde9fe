import type { LocalDate } from '../dates/local-date.js';
import type { DeadlineFacts, ExtensionFact } from './deadline-facts.js';

/** Something that touches the clock; `index` is its place among its kind in the facts. */
export type Occurrence = {
  readonly on: LocalDate;
  readonly kind: 'corrected' | 'paid' | 'correction-told' | 'fee-told' | 'consulted' | 'extended';
  readonly index: number;
  /** Order within a day: a restart comes first, so that what else happens that day is in the new period. */
  readonly rank: number;
};

/** Every extension, that of the running period last. */
export const extensionsOf = ({
  earlierExtensions = [],
  extension,
}: DeadlineFacts): readonly ExtensionFact[] => [
  ...earlierExtensions,
  ...(extension ? [extension] : []),
];

/** The facts in the order in which they moved the clock. */
export const occurrencesOf = (facts: DeadlineFacts): readonly Occurrence[] => {
  const found: Occurrence[] = [];
  facts.corrections?.forEach(({ noticeOn, receivedOn }, index) => {
    found.push({ on: noticeOn, kind: 'correction-told', index, rank: 1 });
    if (!receivedOn) return;
    const rank = noticeOn < receivedOn ? 0 : 2;
    found.push({ on: receivedOn, kind: 'corrected', index, rank });
  });
  facts.fees?.forEach(({ noticeReceivedOn, paidOn }, index) => {
    found.push({ on: noticeReceivedOn, kind: 'fee-told', index, rank: 1 });
    if (!paidOn) return;
    const rank = noticeReceivedOn < paidOn ? 0 : 2;
    found.push({ on: paidOn, kind: 'paid', index, rank });
  });
  facts.consultations?.forEach(({ sentOn }, index) => {
    found.push({ on: sentOn, kind: 'consulted', index, rank: 3 });
  });
  extensionsOf(facts).forEach(({ noticeOn }, index) => {
    found.push({ on: noticeOn, kind: 'extended', index, rank: 4 });
  });
  return found.sort((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : a.rank - b.rank || a.index - b.index,
  );
};
