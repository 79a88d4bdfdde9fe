import { z } from 'zod';
import { localDate } from '../bodies.js';
import { firstFault, notBefore, notFuture } from './checks.js';
import { accept, during, reject, requestDecision } from './define.js';

/** The period is counted anew from the day after payment, a late one too. */
export const recordPayment = requestDecision({
  name: 'record-payment',
  title: '缴费到账',
  cites: '国办函〔2020〕109号',
  roles: ['窗口', '承办', '管理'],
  body: z.object({ paidOn: localDate }),
  decide: during('open', ({ paidOn }, request, { today }) => {
    const fee = request.fees.at(-1);
    if (!fee) return reject('fee-never-noticed', { number: request.number });
    if (fee.paidOn) return reject('fee-already-paid', { paidOn: fee.paidOn });
    return (
      firstFault(
        notFuture('paidOn', paidOn, today),
        notBefore('paidOn', paidOn, 'noticeReceivedOn', fee.noticeReceivedOn),
      ) ?? accept({ type: 'FeePaid', data: { feeId: fee.id, paidOn } })
    );
  }),
});
