import type { DeadlineFacts, LocalDate, WorkingCalendar } from '@tracker/statute';
import type { KnownRequest, Supplement } from './state.js';

/** 补正期限 where a letter or a ledger names none, in working days (条例 30 leaves it to the organ). */
export const defaultSupplementWorkingDays = 15;

/** The last day of a supplement period: as told, else the default from the notice. */
export const supplementEndsOn = (
  { noticeOn, periodEndsOn }: Supplement,
  calendar: WorkingCalendar,
): LocalDate =>
  periodEndsOn ?? calendar.addWorkingDays(noticeOn, defaultSupplementWorkingDays);

/** The facts of a request that its clock depends on, as the deadline engine takes them; null before receipt. */
export const deadlineFacts = (
  request: KnownRequest,
  calendar: WorkingCalendar,
): DeadlineFacts | null => {
  if (request.receivedOn === null) return null;
  const extension = request.extensions.at(-1);
  return {
    receivedOn: request.receivedOn,
    corrections: request.supplements.map((supplement) => ({
      noticeOn: supplement.noticeOn,
      periodEndsOn: supplementEndsOn(supplement, calendar),
      ...(supplement.receivedOn === null ? {} : { receivedOn: supplement.receivedOn }),
    })),
    consultations: request.consultations.map(({ kind, sentOn, receivedOn, answeredOn }) => ({
      kind,
      sentOn,
      ...(receivedOn === null ? {} : { receivedOn }),
      ...(answeredOn === null ? {} : { answeredOn }),
    })),
    fees: request.fees.map(({ noticeReceivedOn, paidOn }) => ({
      noticeReceivedOn,
      ...(paidOn === null ? {} : { paidOn }),
    })),
    ...(extension === undefined ? {} : { extension }),
    ...(request.reply?.deliveredOn ? { replyReceivedOn: request.reply.deliveredOn } : {}),
  };
};
