import { z } from 'zod';
import { freeText, localDate } from '../bodies.js';
import { firstFault, notBefore, notFuture } from './checks.js';
import { accept, during, reject, requestDecision } from './define.js';

/** The corrected request restarts the full period from its own receipt, a late one too (条例 30). */
export const receiveSupplement = requestDecision({
  name: 'receive-supplement',
  title: '收到补正',
  cites: '条例第三十条',
  roles: ['窗口', '承办', '管理'],
  body: z.object({ receivedOn: localDate, note: freeText.optional() }),
  decide: during('open', ({ receivedOn, note }, request, { today }) => {
    const supplement = request.supplements.at(-1);
    if (!supplement) return reject('supplement-never-requested', { number: request.number });
    if (supplement.receivedOn)
      return reject('supplement-already-received', { receivedOn: supplement.receivedOn });
    return (
      firstFault(
        notFuture('receivedOn', receivedOn, today),
        notBefore('receivedOn', receivedOn, 'noticeOn', supplement.noticeOn),
      ) ?? accept({ type: 'SupplementReceived', data: { receivedOn, note } })
    );
  }),
});
