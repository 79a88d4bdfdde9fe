import { z } from 'zod';
import { freeText } from '../bodies.js';
import { accept, during, requestDecision } from './define.js';
import { notSubmitted } from './not-submitted.js';

/** Whoever may submit may take it back, while the head has not decided; what stood before it stands again. */
export const withdrawSubmission = requestDecision({
  name: 'withdraw-submission',
  title: '撤回送审',
  cites: '条例第四十五条',
  roles: ['承办', '管理'],
  body: z.object({ why: freeText.optional() }),
  decide: during('open', ({ why }, request, { today, actor }) =>
    request.approval?.status === 'requested'
      ? accept({
          type: 'SubmissionWithdrawn',
          data: { withdrawnOn: today, withdrawnBy: actor, why },
        })
      : notSubmitted(request),
  ),
});
