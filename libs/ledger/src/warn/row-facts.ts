import {
  type DeadlineFacts,
  defaultSupplementWorkingDays,
  type LocalDate,
  type WorkingCalendar,
} from '@tracker/statute';
import type { LedgerRow } from '../judge/ledger-row.js';

/** Last day of the period of the 补正 letter; null without a letter. */
export const supplementEndsOn = (
  { supplement }: LedgerRow,
  calendar: WorkingCalendar,
): LocalDate | null =>
  supplement &&
  (supplement.periodEndsOn ??
    calendar.addWorkingDays(supplement.noticeOn, defaultSupplementWorkingDays));

/** What moves the clock of the request, as the deadline engine takes it. */
export const rowFacts = (row: LedgerRow, calendar: WorkingCalendar): DeadlineFacts => {
  const { receivedOn, supplement, consultation, fee, extension } = row;
  const periodEndsOn = supplementEndsOn(row, calendar);
  return {
    receivedOn,
    corrections: supplement && periodEndsOn ? [{ ...supplement, periodEndsOn }] : [],
    consultations: consultation ? [{ kind: 'third-party', ...consultation }] : [],
    fees: fee ? [fee] : [],
    extension,
  };
};

/** The facts that stood before a letter of that day, without the letter itself. */
export const factsBefore = (
  facts: DeadlineFacts,
  on: LocalDate,
  letter: 'consultations' | 'fees' | 'extension',
): DeadlineFacts => ({
  receivedOn: facts.receivedOn,
  corrections: facts.corrections?.map((fact) =>
    fact.receivedOn && fact.receivedOn > on ? { ...fact, receivedOn: null } : fact,
  ),
  consultations:
    letter === 'consultations' ? [] : facts.consultations?.filter(({ sentOn }) => sentOn <= on),
  fees:
    letter === 'fees'
      ? []
      : facts.fees?.map((fact) =>
          fact.paidOn && fact.paidOn > on ? { ...fact, paidOn: null } : fact,
        ),
  extension:
    letter !== 'extension' && facts.extension && facts.extension.noticeOn <= on
      ? facts.extension
      : null,
});
