import { z } from 'zod';
import { freeText } from '../bodies.js';
import { accept, during, reject, requestDecision } from './define.js';

export const submitForApproval = requestDecision({
  name: 'submit-for-approval',
  title: '送审',
  cites: '条例第四十五条',
  roles: ['承办', '管理'],
  body: z.object({
    subject: z.enum(['decision', 'extension']).default('decision'),
    note: freeText.optional(),
  }),
  decide: during('open', ({ subject, note }, request, { today }) => {
    if (request.approval?.status === 'requested')
      return reject('approval-already-requested', { subject: request.approval.subject });
    if (subject === 'decision' && !request.decision)
      return reject('decision-missing', { number: request.number });
    return accept({ type: 'ApprovalRequested', data: { subject, submittedOn: today, note } });
  }),
});
