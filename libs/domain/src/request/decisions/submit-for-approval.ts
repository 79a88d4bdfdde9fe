import { z } from 'zod';
import { freeText } from '../bodies.js';
import { extensionOfPeriod } from '../clock.js';
import { accept, during, reject, requestDecision } from './define.js';

/** One submission at a time: a returned decision goes back first, lest its return be forgotten. */
export const submitForApproval = requestDecision({
  name: 'submit-for-approval',
  title: '送审',
  cites: '条例第四十五条',
  roles: ['承办', '管理'],
  body: z.object({
    subject: z.enum(['decision', 'extension']).default('decision'),
    note: freeText.optional(),
  }),
  decide: during('unanswered', ({ subject, note }, request, { today, actor }) => {
    const { approval } = request;
    if (approval?.status === 'requested')
      return reject('approval-already-requested', { subject: approval.subject });
    if (
      subject === 'extension' &&
      approval?.subject === 'decision' &&
      approval.status === 'returned'
    )
      return reject('approval-pending', { number: request.number });
    const extended = subject === 'extension' ? extensionOfPeriod(request) : null;
    if (extended) return reject('already-extended', { noticeOn: extended.noticeOn });
    if (subject === 'decision' && !request.decision)
      return reject('decision-missing', { number: request.number });
    const data = { subject, submittedOn: today, submittedBy: actor, note };
    return accept({ type: 'ApprovalRequested', data });
  }),
});
