import { z } from 'zod';
import { freeText, line, localDate } from '../bodies.js';
import { extensionOfPeriod, limitsOf, periodBeganOn } from '../clock.js';
import { firstFault, notAfterDueDate, notBefore, withinLife } from './checks.js';
import { accept, during, reject, requestDecision } from './define.js';

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
  decide: during('unanswered', (body, request, context) => {
    const { noticeOn, workingDays } = body;
    const { approval } = request;
    if (approval?.subject === 'extension' && approval.status !== 'granted')
      return reject('approval-pending', { number: request.number });
    const began = periodBeganOn(request);
    const earlier = extensionOfPeriod(request);
    if (earlier) return reject('already-extended', { noticeOn: earlier.noticeOn });
    const { extension: allowed } = limitsOf(request);
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
