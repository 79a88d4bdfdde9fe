import { z } from 'zod';
import { why } from '../bodies.js';
import { categoryFault } from '../categories.js';
import { accept, during, reject, requestDecision } from './define.js';

/** Only while nobody answered it: an answer restarted the period, and all that follows goes by that. */
export const removeSupplement = requestDecision({
  name: 'remove-supplement',
  title: '撤销误录的补正告知',
  cites: '条例第三十条',
  roles: ['承办', '审核', '管理'],
  body: z.object({ why }),
  decide: during('open', (body, request) => {
    const supplement = request.supplements.at(-1);
    if (!supplement) return reject('supplement-never-requested', { number: request.number });
    const { noticeOn, receivedOn } = supplement;
    if (receivedOn) return reject('supplement-already-received', { receivedOn });
    const without = { ...request, supplements: request.supplements.slice(0, -1) };
    const { decision } = request;
    const fault = decision && categoryFault(decision.category, decision.decidedOn, without);
    return fault ?? accept({ type: 'SupplementRemoved', data: { noticeOn, why: body.why } });
  }),
});
