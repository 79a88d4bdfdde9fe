import { z } from 'zod';
import { freeText, line, localDate, reasonsBody } from '../bodies.js';
import { categoryFault } from '../categories.js';
import { firstFault, withinLife } from './checks.js';
import { accept, during, reject, requestDecision } from './define.js';

/** Exactly one statistical category, chosen by the legal officer; any number of reasons with articles. */
export const recordDecision = requestDecision({
  name: 'record-decision',
  title: '作出处理决定',
  cites: '条例第三十六条至第三十九条',
  roles: ['承办', '审核', '管理'],
  body: z.object({
    category: line,
    reasons: reasonsBody,
    decidedOn: localDate,
    note: freeText.optional(),
    /** 条例 36(5): name and contact of the organ that is responsible. */
    rightOrgan: line.optional(),
  }),
  decide: during('unanswered', (body, request, context) => {
    if (request.approval?.subject === 'decision' && request.approval.status === 'requested')
      return reject('approval-pending', { number: request.number });
    const fault = firstFault(
      categoryFault(body.category, body.decidedOn, request),
      withinLife('decidedOn', body.decidedOn, request, context),
    );
    return fault ?? accept({ type: 'DecisionRecorded', data: body });
  }),
});
