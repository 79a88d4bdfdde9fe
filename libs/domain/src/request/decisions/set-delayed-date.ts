import { z } from 'zod';
import { freeText, localDate } from '../bodies.js';
import { firstFault, notBefore, withinLife } from './checks.js';
import { accept, during, reject, requestDecision } from './define.js';

/** Reasonable but impossible in time: a third kind of date, told to the applicant. */
export const setDelayedDate = requestDecision({
  name: 'set-delayed-date',
  title: '确定延迟答复日期',
  cites: '条例第三十五条',
  roles: ['承办', '审核', '管理'],
  body: z.object({ noticeOn: localDate, replyOn: localDate, why: freeText.optional() }),
  decide: during('unanswered', (body, request, context) => {
    if (!request.reasonsNoticeOn)
      return reject('reasons-never-requested', { number: request.number });
    return (
      firstFault(
        withinLife('noticeOn', body.noticeOn, request, context),
        notBefore('noticeOn', body.noticeOn, 'reasonsNoticeOn', request.reasonsNoticeOn),
        notBefore('replyOn', body.replyOn, 'noticeOn', body.noticeOn),
      ) ?? accept({ type: 'DelayedReplyDateSet', data: body })
    );
  }),
});
