import type { LocalDate } from '@tracker/statute';
import { type DecisionContext, type Refused, reject } from '../../kernel/decision.js';
import { dueOnAsOf } from '../clock.js';
import type { KnownRequest } from '../state.js';

/** The first thing that stands in the way, or null. */
export const firstFault = <Code extends string>(
  ...faults: readonly (Refused<Code> | null)[]
): Refused<Code> | null => faults.find((fault) => fault !== null) ?? null;

/** A fact cannot lie after the day on which it is recorded. */
export const notFuture = (field: string, on: LocalDate | null | undefined, today: LocalDate) =>
  on && on > today ? reject('date-in-future', { field, on, today }) : null;

/** A fact cannot lie before the fact that it follows. */
export const notBefore = (
  field: string,
  on: LocalDate | null | undefined,
  earlierField: string,
  earlier: LocalDate | null | undefined,
) =>
  on && earlier && on < earlier
    ? reject('date-before', { field, on, earlierField, earlier })
    : null;

/** Neither in the future nor before receipt: what holds for most facts of a request. */
export const withinLife = (
  field: string,
  on: LocalDate | null | undefined,
  request: KnownRequest,
  { today }: DecisionContext,
) =>
  firstFault(notFuture(field, on, today), notBefore(field, on, 'receivedOn', request.receivedOn));

/** On the due date itself a notice still counts; from the next day on it does not (regulation 1.4). */
export const notAfterDueDate = (
  field: string,
  on: LocalDate,
  request: KnownRequest,
  { calendar }: DecisionContext,
) => {
  const dueOn = dueOnAsOf(request, on, calendar);
  return on > dueOn ? reject('due-date-passed', { field, on, dueOn }) : null;
};

/** The consultation, fee notice or case with this id. */
export const partById = <T extends { readonly id: string }>(list: readonly T[], id: string) =>
  list.find((part) => part.id === id);
