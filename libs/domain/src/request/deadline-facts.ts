import type { DeadlineFacts, LocalDate, WorkingCalendar } from '@tracker/statute';
import { defaultSettings } from '../kernel/decision.js';
import type { KnownRequest, Supplement } from './state.js';

/** The last day of a supplement period: as told, else the default from the notice (条例 30 sets none). */
export const supplementEndsOn = (
  { noticeOn, periodEndsOn }: Supplement,
  calendar: WorkingCalendar,
): LocalDate =>
  periodEndsOn ?? calendar.addWorkingDays(noticeOn, defaultSettings.supplementWorkingDays);

/** The facts of a request that its clock depends on, as the deadline engine takes them; null before receipt. */
export const deadlineFacts = (
  request: KnownRequest,
  calendar: WorkingCalendar,
): DeadlineFacts | null => {
  if (request.receivedOn === null) return null;
  const extension = request.extensions.at(-1);
  const earlierExtensions = request.extensions.slice(0, -1);
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
    ...(earlierExtensions.length === 0 ? {} : { earlierExtensions }),
    ...(request.reply?.deliveredOn ? { replyReceivedOn: request.reply.deliveredOn } : {}),
  };
};
