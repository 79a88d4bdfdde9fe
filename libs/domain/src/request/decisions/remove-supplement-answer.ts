import { z } from 'zod';
import { why } from '../bodies.js';
import { restsOnRestart } from '../correction/rests-on-restart.js';
import { accept, during, reject, requestDecision } from './define.js';

/** None came after all: the clock is as if the period had never begun anew. */
export const removeSupplementAnswer = requestDecision({
  name: 'remove-supplement-answer',
  title: '撤销误录的收到补正',
  cites: '条例第三十条',
  roles: ['承办', '审核', '管理'],
  body: z.object({ why }),
  decide: during('open', (body, request, { calendar }) => {
    const supplement = request.supplements.at(-1);
    if (!supplement?.receivedOn)
      return reject('supplement-not-received', { number: request.number });
    const { receivedOn } = supplement;
    const supplements = [...request.supplements.slice(0, -1), { ...supplement, receivedOn: null }];
    const fault = restsOnRestart(request, { ...request, supplements }, calendar);
    return (
      fault ?? accept({ type: 'SupplementAnswerRemoved', data: { receivedOn, why: body.why } })
    );
  }),
});
