import { z } from 'zod';
import { why } from '../bodies.js';
import { accept, during, requestDecision } from './define.js';

/** A wrongly entered record leaves the count; its number stays taken and is explained. */
export const voidRequest = requestDecision({
  name: 'void-request',
  title: '作废登记',
  cites: '国办公开办函〔2021〕30号',
  roles: ['审核', '管理'],
  body: z.object({ why }),
  decide: during('standing', (body, _request, { today }) =>
    accept({ type: 'RequestVoided', data: { voidedOn: today, why: body.why } }),
  ),
});
