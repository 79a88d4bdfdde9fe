import { z } from 'zod';
import { freeText, line } from '../bodies.js';
import { accept, during, reject, requestDecision } from './define.js';

/** A unit named without a handler takes the request over; whom it gives it to is its own matter. */
export const assignHandler = requestDecision({
  name: 'assign-handler',
  title: '分派或移交承办',
  cites: '条例第四条、第四十五条',
  roles: ['窗口', '承办', '审核', '督办', '管理'],
  body: z.object({ unit: line.optional(), handler: line.optional(), note: freeText.optional() }),
  decide: during('standing', ({ unit, handler, note }, request, { today }) => {
    if (!unit && !handler) return reject('nothing-to-assign');
    const same = (unit ?? request.unit) === request.unit && (handler ?? null) === request.handler;
    if (same) return reject('already-assigned', { unit: request.unit, handler: request.handler });
    return accept({ type: 'HandlerAssigned', data: { unit, handler, assignedOn: today, note } });
  }),
});
