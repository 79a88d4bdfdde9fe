import { z } from 'zod';
import { freeText } from '../bodies.js';
import { accept, during, reject, requestDecision } from './define.js';
import { notSubmitted } from './not-submitted.js';

/** Where the organ requires 审核 it is a second person's, unless the organ has set otherwise. */
export const grantApproval = requestDecision({
  name: 'grant-approval',
  title: '审核通过',
  cites: '条例第四十五条',
  roles: ['审核', '管理'],
  body: z.object({ note: freeText.optional() }),
  decide: during('open', ({ note }, request, { today, actor, settings }) => {
    const { number, approval } = request;
    if (approval?.status !== 'requested') return notSubmitted(request);
    const bySecond = settings.approvalRequired && settings.approvalByAnother;
    if (bySecond && approval.submittedBy === actor) return reject('own-submission', { number });
    return accept({ type: 'ApprovalGranted', data: { grantedOn: today, note } });
  }),
});
