import { z } from 'zod';
import { why } from '../bodies.js';
import { sourceOfClosing } from '../closing-day.js';
import { accept, during, reject, requestDecision } from './define.js';

/** Nobody signed after all: no remedy runs. What was handed over is closed by that very signature. */
export const removeDelivery = requestDecision({
  name: 'remove-delivery',
  title: '撤销误录的签收',
  cites: '国办公开办函〔2016〕235号',
  roles: ['承办', '审核', '管理'],
  body: z.object({ why }),
  decide: during('received', (body, request) => {
    const { number, reply } = request;
    if (!reply?.deliveredOn) return reject('reply-not-delivered', { number });
    const { deliveredOn } = reply;
    if (sourceOfClosing(request) === 'reply.deliveredOn')
      return reject('closed-by-delivery', { number, deliveredOn });
    return accept({ type: 'DeliveryRemoved', data: { deliveredOn, why: body.why } });
  }),
});
