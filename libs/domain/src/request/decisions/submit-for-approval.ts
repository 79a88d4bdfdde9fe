import { z } from 'zod';
import { freeText } from '../bodies.js';
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
  decide: during('unanswered', ({ subject, note }, request, { today }) => {
    const { approval } = request;
    if (approval?.status === 'requested')
      return reject('approval-already-requested', { subject: approval.subject });
    if (
      subject === 'extension' &&
      approval?.subject === 'decision' &&
      approval.status === 'returned'
    )
      return reject('approval-pending', { number: request.number });
    if (subject === 'decision' && !request.decision)
      return reject('decision-missing', { number: request.number });
    return accept({ type: 'ApprovalRequested', data: { subject, submittedOn: today, note } });
  }),
});
