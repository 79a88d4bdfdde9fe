import { z } from 'zod';
import { line, localDate } from '../bodies.js';
import { closedByReply } from '../closing-day.js';
import { deliveryMethod } from '../vocabulary.js';
import { firstFault, notBefore, notFuture } from './checks.js';
import { accept, during, reject, requestDecision } from './define.js';

/** Post and electronic replies count on the day they leave; handed-over ones on the day signed for. */
export const dispatchReply = requestDecision({
  name: 'dispatch-reply',
  title: '寄送或送达答复',
  cites: '国办公开办函〔2016〕235号',
  roles: ['窗口', '承办', '审核', '管理'],
  body: z.object({
    method: deliveryMethod,
    dispatchedOn: localDate,
    letterNumber: line.optional(),
    letterOn: localDate.optional(),
    mailNumber: line.optional(),
    /** Signed for already: closes an in-person or entrusted delivery in one step. */
    deliveredOn: localDate.optional(),
  }),
  decide: during('unanswered', ({ deliveredOn, ...reply }, request, { today, settings }) => {
    const { decision, approval } = request;
    if (!decision) return reject('decision-missing', { number: request.number });
    if (approval?.subject === 'decision' && approval.status !== 'granted')
      return reject('approval-pending', { number: request.number });
    if (settings.approvalRequired && approval?.subject !== 'decision')
      return reject('approval-missing', { number: request.number });
    const { method, dispatchedOn, letterOn } = reply;
    const fault = firstFault(
      notFuture('dispatchedOn', dispatchedOn, today),
      notFuture('letterOn', letterOn, today),
      notFuture('deliveredOn', deliveredOn, today),
      notBefore('dispatchedOn', dispatchedOn, 'decidedOn', decision.decidedOn),
      notBefore('deliveredOn', deliveredOn, 'dispatchedOn', dispatchedOn),
    );
    if (fault) return fault;
    return accept(
      { type: 'ReplyDispatched', data: reply },
      ...(deliveredOn ? [{ type: 'ReplyDelivered' as const, data: { deliveredOn } }] : []),
      ...closedByReply({ method, dispatchedOn, deliveredOn: deliveredOn ?? null }, decision),
    );
  }),
});
