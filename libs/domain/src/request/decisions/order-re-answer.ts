import { limitsFor } from '@tracker/statute';
import { z } from 'zod';
import { uuid } from '../../kernel/text.js';
import { freeText, localDate } from '../bodies.js';
import { firstFault, notBefore, notFuture, partById } from './checks.js';
import { accept, during, reject, requestDecision } from './define.js';

/** 责令重新答复: the ruling sets the due date; where it sets none, a full period from the order. */
export const orderReAnswer = requestDecision({
  name: 'order-re-answer',
  title: '被责令重新答复',
  cites: '行政复议法，行政诉讼法',
  roles: ['承办', '审核', '管理'],
  body: z.object({
    caseId: uuid,
    orderedOn: localDate,
    dueOn: localDate.optional(),
    why: freeText.optional(),
  }),
  decide: during('closed', ({ dueOn, ...order }, request, { today, calendar }) => {
    const { caseId, orderedOn } = order;
    const decided = partById([...request.reviews, ...request.litigations], caseId);
    if (!decided) return reject('case-unknown', { caseId });
    if (decided.result !== 'corrected') return reject('case-not-corrected', { caseId });
    if (request.reAnswers.some((one) => one.caseId === caseId))
      return reject('re-answer-already-ordered', { caseId });
    const due = dueOn ?? calendar.addWorkingDays(orderedOn, limitsFor(orderedOn).reply);
    return (
      firstFault(
        notFuture('orderedOn', orderedOn, today),
        notBefore('orderedOn', orderedOn, 'acceptedOn', decided.acceptedOn),
        notBefore('dueOn', due, 'orderedOn', orderedOn),
      ) ?? accept({ type: 'ReAnswerOrdered', data: { ...order, dueOn: due } })
    );
  }),
});
