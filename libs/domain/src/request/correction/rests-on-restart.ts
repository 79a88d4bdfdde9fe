import type { LocalDate, WorkingCalendar } from '@tracker/statute';
import { reject } from '../../kernel/decision.js';
import { dueOnAsOf, periodBeganOn } from '../clock.js';
import type { KnownRequest } from '../state.js';

/** The day on which the period that runs on a day began. */
const beganAsOf = (request: KnownRequest, on: LocalDate): LocalDate | null => {
  const happened = (day: LocalDate | null) => (day !== null && day <= on ? day : null);
  return periodBeganOn({
    ...request,
    supplements: request.supplements.map((one) => ({
      ...one,
      receivedOn: happened(one.receivedOn),
    })),
    fees: request.fees.map((one) => ({ ...one, paidOn: happened(one.paidOn) })),
  });
};

/**
 * What was told in a period that a wrong answer began: an extension is that period's own, a fee notice
 * would have come too late without it. Such a letter is to be taken back first.
 */
export const restsOnRestart = (
  request: KnownRequest,
  without: KnownRequest,
  calendar: WorkingCalendar,
) => {
  const ofThatPeriod = (on: LocalDate) => beganAsOf(request, on) !== beganAsOf(without, on);
  const extension = request.extensions.find(({ noticeOn }) => ofThatPeriod(noticeOn));
  if (extension)
    return reject('rests-on-answer', { field: 'extension.noticeOn', on: extension.noticeOn });
  const fee = without.fees.find(
    ({ noticeReceivedOn: on }) => ofThatPeriod(on) && on > dueOnAsOf(without, on, calendar),
  );
  return fee
    ? reject('rests-on-answer', { field: 'fee.noticeReceivedOn', on: fee.noticeReceivedOn })
    : null;
};
