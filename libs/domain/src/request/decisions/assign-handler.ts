import { z } from 'zod';
import { freeText, line } from '../bodies.js';
import { accept, during, reject, requestDecision } from './define.js';

export const assignHandler = requestDecision({
  name: 'assign-handler',
  title: '分派或移交承办',
  cites: '条例第四条、第四十五条',
  roles: ['窗口', '承办', '审核', '督办', '管理'],
  body: z.object({ unit: line.optional(), handler: line.optional(), note: freeText.optional() }),
  decide: during('standing', ({ unit, handler, note }, request, { today }) => {
    if (!unit && !handler) return reject('nothing-to-assign');
    if (unit === (request.unit ?? undefined) && handler === (request.handler ?? undefined))
      return reject('already-assigned', { unit: unit ?? null, handler: handler ?? null });
    return accept({ type: 'HandlerAssigned', data: { unit, handler, assignedOn: today, note } });
  }),
});
