import { z } from 'zod';
import { localDate } from '../bodies.js';
import { firstFault, notBefore, notFuture } from './checks.js';
import { accept, during, requestDecision } from './define.js';

/** Both sides have confirmed: from this day the clock runs. */
export const confirmReceipt = requestDecision({
  name: 'confirm-receipt',
  title: '确认收到',
  cites: '条例第三十一条第二项、第三项',
  roles: ['窗口', '承办', '管理'],
  body: z.object({ confirmedOn: localDate }),
  decide: during('awaiting-confirmation', ({ confirmedOn }, request, { today }) => {
    const { submittedOn, signedOn } = request;
    const fault = firstFault(
      notFuture('confirmedOn', confirmedOn, today),
      notBefore('confirmedOn', confirmedOn, 'submittedOn', submittedOn),
      notBefore('confirmedOn', confirmedOn, 'signedOn', signedOn),
    );
    const receipt = { confirmedOn, receivedOn: confirmedOn, receiptRule: 'confirmed' };
    return fault ?? accept({ type: 'ReceiptConfirmed', data: receipt });
  }),
});
