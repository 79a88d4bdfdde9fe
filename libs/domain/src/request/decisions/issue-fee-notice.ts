import {
  feeByOrdinal,
  feeByPages,
  feeScaleInForce,
  feeScales,
  type LocalDate,
} from '@tracker/statute';
import { z } from 'zod';
import { line, localDate } from '../bodies.js';
import { feeScale } from '../vocabulary.js';
import { firstFault, notAfterDueDate, notBefore, withinLife } from './checks.js';
import { accept, during, reject, requestDecision } from './define.js';

const basis = { 'by-pages': 'pages', 'by-items': 'ordinal' } as const;
const amountBy = {
  'by-pages': (pages: number) => feeByPages(pages).amount,
  'by-items': (ordinal: number) => feeByOrdinal(ordinal).amount,
};

const scaleFault = (scale: keyof typeof basis, on: LocalDate) => {
  const ofBasis = (row: { readonly basis: string }) => row.basis === basis[scale];
  return feeScaleInForce(on).some(ofBasis)
    ? null
    : reject('fee-scale-not-in-force', { on, from: feeScales.find(ofBasis)?.from ?? null });
};

/** 109号 counts the applicant's requests of a month to 10,000 and the pages of one to 1,000,000. */
const countable = ({ scale, quantity }: { scale: keyof typeof basis; quantity: number }) =>
  quantity <= (scale === 'by-items' ? 10_000 : 1_000_000);

/**
 * One notice for a request, by one of two scales; the amount is the scale's, not a figure typed in.
 * In time is what reached the applicant within the current period, as the clock reckons it.
 */
export const issueFeeNotice = requestDecision({
  name: 'issue-fee-notice',
  title: '发出收费通知',
  cites: '条例第四十二条，国办函〔2020〕109号',
  roles: ['承办', '审核', '管理'],
  body: z
    .object({
      issuedOn: localDate.optional(),
      noticeReceivedOn: localDate,
      scale: feeScale,
      /** Pages of this request (按量), or its ordinal among the applicant's in the month (按件). */
      quantity: z.number().int().positive(),
      letterNumber: line.optional(),
    })
    .refine(countable, { path: ['quantity'], error: '数量超出收费标准可计算的范围' }),
  decide: during('unanswered', (body, request, context) => {
    const earlier = request.fees.at(-1);
    if (earlier?.paidOn) return reject('fee-already-paid', { paidOn: earlier.paidOn });
    if (earlier)
      return reject('fee-already-noticed', { noticeReceivedOn: earlier.noticeReceivedOn });
    const { issuedOn, noticeReceivedOn, scale, quantity } = body;
    const fault = firstFault(
      withinLife('noticeReceivedOn', noticeReceivedOn, request, context),
      withinLife('issuedOn', issuedOn, request, context),
      notBefore('noticeReceivedOn', noticeReceivedOn, 'issuedOn', issuedOn),
      scaleFault(scale, noticeReceivedOn),
      notAfterDueDate('noticeReceivedOn', noticeReceivedOn, request, context),
    );
    if (fault) return fault;
    const amount = amountBy[scale](quantity);
    if (amount === 0) return reject('nothing-to-charge', { scale, quantity });
    const feeId = context.newId('fee');
    return accept({ type: 'FeeNoticeIssued', data: { feeId, ...body, amount } });
  }),
});
