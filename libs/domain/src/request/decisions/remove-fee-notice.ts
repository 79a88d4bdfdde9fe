import { z } from 'zod';
import { why } from '../bodies.js';
import { accept, during, reject, requestDecision } from './define.js';

/** Only while nobody paid: a payment restarted the period. */
export const removeFeeNotice = requestDecision({
  name: 'remove-fee-notice',
  title: '撤销误录的收费通知',
  cites: '国办函〔2020〕109号',
  roles: ['承办', '审核', '管理'],
  body: z.object({ why }),
  decide: during('open', (body, request) => {
    const fee = request.fees.at(-1);
    if (!fee) return reject('fee-never-noticed', { number: request.number });
    const { id: feeId, noticeReceivedOn, paidOn } = fee;
    if (paidOn) return reject('fee-already-paid', { paidOn });
    return accept({ type: 'FeeNoticeRemoved', data: { feeId, noticeReceivedOn, why: body.why } });
  }),
});
