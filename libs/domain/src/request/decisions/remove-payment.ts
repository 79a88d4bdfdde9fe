import { z } from 'zod';
import { why } from '../bodies.js';
import { restsOnRestart } from '../correction/rests-on-restart.js';
import { accept, during, reject, requestDecision } from './define.js';

/** Nobody paid after all: the clock is as if the period had never begun anew. */
export const removePayment = requestDecision({
  name: 'remove-payment',
  title: '撤销误录的缴费',
  cites: '国办函〔2020〕109号',
  roles: ['承办', '审核', '管理'],
  body: z.object({ why }),
  decide: during('open', (body, request, { calendar }) => {
    const fee = request.fees.at(-1);
    if (!fee?.paidOn) return reject('fee-not-paid', { number: request.number });
    const { id: feeId, paidOn } = fee;
    const fees = [...request.fees.slice(0, -1), { ...fee, paidOn: null }];
    const fault = restsOnRestart(request, { ...request, fees }, calendar);
    return fault ?? accept({ type: 'PaymentRemoved', data: { feeId, paidOn, why: body.why } });
  }),
});
