import { z } from 'zod';
import { why } from '../bodies.js';
import { accept, during, reject, requestDecision } from './define.js';

/** No reasons came after all, or they were judged otherwise; the clock does not depend on them. */
export const removeReasonsAnswer = requestDecision({
  name: 'remove-reasons-answer',
  title: '撤销误录的收到理由',
  cites: '条例第三十五条',
  roles: ['承办', '审核', '管理'],
  body: z.object({ why }),
  decide: during('open', (body, { number, reasonsReceivedOn: receivedOn }) =>
    receivedOn
      ? accept({ type: 'ReasonsAnswerRemoved', data: { receivedOn, why: body.why } })
      : reject('reasons-not-received', { number }),
  ),
});
