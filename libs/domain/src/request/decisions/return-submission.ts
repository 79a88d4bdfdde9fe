import { z } from 'zod';
import { why } from '../bodies.js';
import { accept, during, requestDecision } from './define.js';
import { notSubmitted } from './not-submitted.js';

export const returnSubmission = requestDecision({
  name: 'return-submission',
  title: '审核退回',
  cites: '条例第四十五条',
  roles: ['审核', '管理'],
  body: z.object({ why }),
  decide: during('open', (body, request, { today }) =>
    request.approval?.status === 'requested'
      ? accept({ type: 'ApprovalReturned', data: { returnedOn: today, why: body.why } })
      : notSubmitted(request),
  ),
});
