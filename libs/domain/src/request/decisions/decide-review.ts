import { z } from 'zod';
import { uuid } from '../../kernel/text.js';
import { freeText, localDate } from '../bodies.js';
import { caseResult } from '../vocabulary.js';
import { firstFault, notBefore, notFuture, partById } from './checks.js';
import { accept, during, reject, requestDecision } from './define.js';

export const decideReview = requestDecision({
  name: 'decide-review',
  title: '行政复议审结',
  cites: '国办公开办函〔2021〕30号',
  roles: ['承办', '审核', '管理'],
  body: z.object({
    caseId: uuid,
    result: caseResult,
    concludedOn: localDate,
    note: freeText.optional(),
  }),
  decide: during('received', (body, request, { today }) => {
    const review = partById(request.reviews, body.caseId);
    if (!review) return reject('case-unknown', { caseId: body.caseId });
    if (review.concludedOn)
      return reject('case-already-decided', { concludedOn: review.concludedOn });
    return (
      firstFault(
        notFuture('concludedOn', body.concludedOn, today),
        notBefore('concludedOn', body.concludedOn, 'acceptedOn', review.acceptedOn),
      ) ?? accept({ type: 'ReviewDecided', data: body })
    );
  }),
});
