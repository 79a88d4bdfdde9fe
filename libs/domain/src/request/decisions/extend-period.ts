import type { LocalDate } from '@tracker/statute';
import { limitsFor } from '@tracker/statute';
import { z } from 'zod';
import { freeText, line, localDate } from '../bodies.js';
import type { KnownRequest } from '../state.js';
import { firstFault, notAfterDueDate, notBefore, withinLife } from './checks.js';
import { accept, during, reject, requestDecision } from './define.js';

/** The day on which the running period began: receipt, or the last restart (D5). */
const periodBeganOn = (request: KnownRequest): LocalDate | null =>
  [
    request.receivedOn,
    request.supplements.at(-1)?.receivedOn ?? null,
    ...request.fees.map(({ paidOn }) => paidOn),
  ].reduce((latest, on) => (on !== null && (latest === null || on > latest) ? on : latest), null);

/** Once a period, at most the statute's days, with the consent of the head and notice in time. */
export const extendPeriod = requestDecision({
  name: 'extend-period',
  title: '延期答复',
  cites: '条例第三十三条第二款',
  roles: ['承办', '审核', '管理'],
  body: z.object({
    noticeOn: localDate,
    workingDays: z.number().int().positive(),
    approvedBy: line,
    letterNumber: line.optional(),
    why: freeText.optional(),
  }),
  decide: during('open', (body, request, context) => {
    const { noticeOn, workingDays } = body;
    const began = periodBeganOn(request);
    const earlier = request.extensions.find((one) => began !== null && one.noticeOn >= began);
    if (earlier) return reject('already-extended', { noticeOn: earlier.noticeOn });
    const { extension: allowed } = limitsFor(request.receivedOn ?? noticeOn);
    if (workingDays > allowed) return reject('extension-too-long', { workingDays, allowed });
    return (
      firstFault(
        withinLife('noticeOn', noticeOn, request, context),
        notBefore('noticeOn', noticeOn, 'periodBeganOn', began),
        notAfterDueDate('noticeOn', noticeOn, request, context),
      ) ?? accept({ type: 'PeriodExtended', data: body })
    );
  }),
});
