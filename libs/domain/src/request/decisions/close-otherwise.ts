import { z } from 'zod';
import { line, localDate, why } from '../bodies.js';
import { otherClosingFault } from '../categories.js';
import { firstFault, withinLife } from './checks.js';
import { accept, during, requestDecision } from './define.js';

/** What ends otherwise (not 政府信息, 档案, the applicant has ceased to exist …), counted in （六）3. */
export const closeOtherwise = requestDecision({
  name: 'close-otherwise',
  title: '其他方式办结',
  cites: '国办公开办函〔2021〕30号',
  roles: ['承办', '审核', '管理'],
  body: z.object({ closedOn: localDate, category: line, why }),
  decide: during('unanswered', (body, request, context) => {
    const fault = firstFault(
      otherClosingFault(body.category, body.closedOn),
      withinLife('closedOn', body.closedOn, request, context),
    );
    return fault ?? accept({ type: 'RequestClosed', data: { ...body, ground: 'other' } });
  }),
});
