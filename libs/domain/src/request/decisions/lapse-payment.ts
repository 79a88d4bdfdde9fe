import { z } from 'zod';
import { lapsedCategories } from '../categories.js';
import { paymentEndsOn } from '../clock.js';
import { lapseClosesOn } from '../closing-day.js';
import { accept, during, reject, requestDecision } from './define.js';

/** Unpaid after 20 working days: closes on the day after the last day, whenever it is recorded. */
export const lapsePayment = requestDecision({
  name: 'lapse-payment',
  title: '逾期未缴费、不再处理',
  cites: '国办函〔2020〕109号',
  roles: ['承办', '审核', '管理'],
  body: z.object({}),
  decide: during('unanswered', (_body, request, { today, calendar }) => {
    const fee = request.fees.at(-1);
    if (!fee) return reject('fee-never-noticed', { number: request.number });
    if (fee.paidOn) return reject('fee-already-paid', { paidOn: fee.paidOn });
    const periodEndedOn = paymentEndsOn(fee, request, calendar);
    if (today <= periodEndedOn) return reject('period-still-runs', { endsOn: periodEndedOn });
    return accept(
      { type: 'FeeLapsed', data: { feeId: fee.id, periodEndedOn } },
      {
        type: 'RequestClosed',
        data: {
          closedOn: lapseClosesOn(periodEndedOn),
          ground: 'payment-lapsed',
          category: lapsedCategories.payment,
        },
      },
    );
  }),
});
