import { z } from 'zod';
import { localDate } from '../bodies.js';
import { closedByReply } from '../closing-day.js';
import { firstFault, notBefore, notFuture } from './checks.js';
import { accept, during, reject, requestDecision } from './define.js';

/** The applicant's own receipt date, from which the remedies run; closes what is handed over. */
export const recordDelivery = requestDecision({
  name: 'record-delivery',
  title: '申请人签收',
  cites: '国办公开办函〔2016〕235号',
  roles: ['窗口', '承办', '审核', '管理'],
  body: z.object({ deliveredOn: localDate }),
  decide: during('received', ({ deliveredOn }, request, { today }) => {
    const { reply, decision, life } = request;
    const left = reply?.dispatchedOn || life === 'closed';
    if (!reply || !left) return reject('reply-not-dispatched', { number: request.number });
    if (reply.deliveredOn)
      return reject('reply-already-delivered', { deliveredOn: reply.deliveredOn });
    const fault = firstFault(
      notFuture('deliveredOn', deliveredOn, today),
      notBefore('deliveredOn', deliveredOn, 'dispatchedOn', reply.dispatchedOn),
    );
    if (fault) return fault;
    return accept(
      { type: 'ReplyDelivered', data: { deliveredOn } },
      ...(life === 'open' ? closedByReply({ ...reply, deliveredOn }, decision) : []),
    );
  }),
});
