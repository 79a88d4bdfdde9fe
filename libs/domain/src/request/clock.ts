import {
  computeDeadline,
  factsAsOf,
  type Limits,
  type LocalDate,
  limitsFor,
  type WorkingCalendar,
} from '@tracker/statute';
import { deadlineFacts } from './deadline-facts.js';
import type { FeeNotice, KnownRequest } from './state.js';

/** The periods of the text that the day of receipt chooses (D0, D1), in working days. */
export const limitsOf = ({ receivedOn, registeredOn }: KnownRequest): Limits =>
  limitsFor(receivedOn ?? registeredOn);

/** The due date current on a day: what happened later neither moves nor restarts it (regulation 1.4). */
export const dueOnAsOf = (
  request: KnownRequest,
  asOf: LocalDate,
  calendar: WorkingCalendar,
): LocalDate => {
  const facts = deadlineFacts(request, calendar);
  if (facts === null) throw new Error(`Request ${request.number} has no receipt date yet.`);
  return computeDeadline(factsAsOf({ ...facts, asOf }), calendar, { explain: false }).dueOn;
};

/** The day on which the running period began: receipt, or the last restart (D5); null before receipt. */
export const periodBeganOn = ({ receivedOn, supplements, fees }: KnownRequest): LocalDate | null =>
  [receivedOn, ...supplements.map((one) => one.receivedOn), ...fees.map((one) => one.paidOn)]
    .filter((on) => on !== null)
    .sort()
    .at(-1) ?? null;

/** The extension of the running period: there can be but one. */
export const extensionOfPeriod = (request: KnownRequest) => {
  const began = periodBeganOn(request);
  return request.extensions.find(({ noticeOn }) => began !== null && noticeOn >= began);
};

/** Last day for payment: 20 working days from the day after receipt of the notice (国办函〔2020〕109号). */
export const paymentEndsOn = (
  fee: FeeNotice,
  request: KnownRequest,
  calendar: WorkingCalendar,
): LocalDate => calendar.addWorkingDays(fee.noticeReceivedOn, limitsOf(request).payment);
