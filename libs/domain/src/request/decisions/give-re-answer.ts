import { z } from 'zod';
import { uuid } from '../../kernel/text.js';
import { line, localDate, reasonsBody } from '../bodies.js';
import { categoryFault } from '../categories.js';
import { deliveryMethod } from '../vocabulary.js';
import { firstFault, notBefore, notFuture } from './checks.js';
import { accept, during, reject, requestDecision } from './define.js';

/** Does not count again in section three (annual report, counting). */
export const giveReAnswer = requestDecision({
  name: 'give-re-answer',
  title: '重新答复',
  cites: '行政复议法，行政诉讼法',
  roles: ['承办', '审核', '管理'],
  body: z.object({
    caseId: uuid,
    category: line,
    reasons: reasonsBody,
    method: deliveryMethod,
    answeredOn: localDate,
    letterNumber: line.optional(),
  }),
  decide: during('closed', (body, request, context) => {
    const order = request.reAnswers.find(
      ({ caseId, answeredOn }) => caseId === body.caseId && answeredOn === null,
    );
    if (!order) return reject('re-answer-not-ordered', { caseId: body.caseId });
    return (
      firstFault(
        categoryFault(body.category, body.answeredOn, request),
        notFuture('answeredOn', body.answeredOn, context.today),
        notBefore('answeredOn', body.answeredOn, 'orderedOn', order.orderedOn),
      ) ?? accept({ type: 'ReAnswerGiven', data: body })
    );
  }),
});
