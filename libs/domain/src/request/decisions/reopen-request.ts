import { z } from 'zod';
import { why } from '../bodies.js';
import { accept, during, reject, requestDecision } from './define.js';

/** For a closing that was recorded wrongly; a re-answer ordered by 复议 or 诉讼 is another matter. */
export const reopenRequest = requestDecision({
  name: 'reopen-request',
  title: '撤销误录的办结',
  cites: '条例第四十五条',
  roles: ['审核', '管理'],
  body: z.object({ why }),
  decide: during('closed', (body, request, { today }) =>
    request.reviews.length + request.litigations.length > 0
      ? reject('case-filed', { number: request.number })
      : accept({ type: 'RequestReopened', data: { reopenedOn: today, why: body.why } }),
  ),
});
