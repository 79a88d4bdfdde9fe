import { limitsFor } from '@tracker/statute';
import { type RowCheck, when } from './finding.js';
import { supplementEndsOn } from './row-facts.js';

/** （六）1 and （六）2: closed only after the period of the letter ran out (条例第三十条, 109号). */
export const lapseChecks: RowCheck = (row, calendar) => {
  const { result, closedOn, fee, receivedOn } = row;
  const lapse = result?.row;
  if (closedOn === null || (lapse !== '3.6.1' && lapse !== '3.6.2')) return [];
  const { payment } = limitsFor(receivedOn);
  const periodEnd =
    lapse === '3.6.1'
      ? supplementEndsOn(row, calendar)
      : fee && calendar.addWorkingDays(fee.noticeReceivedOn, payment);
  return [
    ...when(periodEnd === null, '办理结果', 'lapse-without-letter'),
    ...when(periodEnd !== null && closedOn <= periodEnd, '办结日期', 'lapse-before-period-end'),
  ];
};
