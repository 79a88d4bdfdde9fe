import { feeByOrdinal, feeByPages } from '@tracker/statute';
import { z } from 'zod';
import { line, localDate } from '../bodies.js';
import { feeScale } from '../vocabulary.js';
import { firstFault, notAfterDueDate, notBefore, withinLife } from './checks.js';
import { accept, during, reject, requestDecision } from './define.js';

const amountBy = {
  'by-pages': (pages: number) => feeByPages(pages).amount,
  'by-items': (ordinal: number) => feeByOrdinal(ordinal).amount,
};

/** One of two scales for a request, never both; the amount is the scale's, not a figure typed in. */
export const issueFeeNotice = requestDecision({
  name: 'issue-fee-notice',
  title: '发出收费通知',
  cites: '条例第四十二条，国办函〔2020〕109号',
  roles: ['承办', '审核', '管理'],
  body: z.object({
    issuedOn: localDate.optional(),
    noticeReceivedOn: localDate,
    scale: feeScale,
    /** Pages of this request (按量), or its ordinal among the applicant's in the month (按件). */
    quantity: z.number().int().positive(),
    letterNumber: line.optional(),
  }),
  decide: during('open', (body, request, context) => {
    const running = request.fees.find(({ paidOn }) => paidOn === null);
    if (running)
      return reject('fee-already-noticed', { noticeReceivedOn: running.noticeReceivedOn });
    const { issuedOn, noticeReceivedOn, scale, quantity } = body;
    const fault = firstFault(
      withinLife('noticeReceivedOn', noticeReceivedOn, request, context),
      withinLife('issuedOn', issuedOn, request, context),
      notBefore('noticeReceivedOn', noticeReceivedOn, 'issuedOn', issuedOn),
      noticeReceivedOn < '2021-01-01'
        ? reject('fee-scale-not-in-force', { on: noticeReceivedOn, from: '2021-01-01' })
        : null,
      notAfterDueDate('issuedOn', issuedOn ?? noticeReceivedOn, request, context),
    );
    if (fault) return fault;
    const amount = amountBy[scale](quantity);
    if (amount === 0) return reject('nothing-to-charge', { scale, quantity });
    const feeId = context.newId('fee');
    return accept({ type: 'FeeNoticeIssued', data: { feeId, ...body, amount } });
  }),
});
