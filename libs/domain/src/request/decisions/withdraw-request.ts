import { z } from 'zod';
import { freeText, localDate } from '../bodies.js';
import { withdrawnCategory } from '../categories.js';
import { withinLife } from './checks.js';
import { accept, during, requestDecision } from './define.js';

/** Not in 条例; practice: in writing, before the reply, counted in （六）3. */
export const withdrawRequest = requestDecision({
  name: 'withdraw-request',
  title: '申请人撤回',
  cites: '实践做法（条例未规定）',
  roles: ['窗口', '承办', '审核', '管理'],
  body: z.object({ withdrawnOn: localDate, why: freeText.optional() }),
  decide: during('unanswered', ({ withdrawnOn, why }, request, context) => {
    return (
      withinLife('withdrawnOn', withdrawnOn, request, context) ??
      accept(
        { type: 'RequestWithdrawn', data: { withdrawnOn, why } },
        {
          type: 'RequestClosed',
          data: { closedOn: withdrawnOn, ground: 'withdrawn', category: withdrawnCategory },
        },
      )
    );
  }),
});
