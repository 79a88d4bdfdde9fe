import { z } from 'zod';
import { freeText } from '../bodies.js';
import { accept, during, reject, requestDecision } from './define.js';

export const grantApproval = requestDecision({
  name: 'grant-approval',
  title: '审核通过',
  cites: '条例第四十五条',
  roles: ['审核', '管理'],
  body: z.object({ note: freeText.optional() }),
  decide: during('open', ({ note }, request, { today }) =>
    request.approval?.status === 'requested'
      ? accept({ type: 'ApprovalGranted', data: { grantedOn: today, note } })
      : reject('approval-not-requested', { number: request.number }),
  ),
});
