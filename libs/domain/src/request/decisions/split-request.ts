import { z } from 'zod';
import { uuid } from '../../kernel/text.js';
import { freeText } from '../bodies.js';
import { accept, during, reject, requestDecision } from './define.js';

/** 一事一申请: the paper keeps its number for the first matter; the others get numbers of their own. */
export const splitRequest = requestDecision({
  name: 'split-request',
  title: '拆分申请（一事一申请）',
  cites: '国办发〔2010〕5号',
  roles: ['窗口', '承办', '管理'],
  body: z.object({
    into: z
      .array(z.object({ requestId: uuid, number: z.string() }))
      .min(1)
      .max(50),
    why: freeText.optional(),
  }),
  decide: during('unanswered', ({ into, why }, request, { today }) =>
    request.splitInto.length > 0
      ? reject('already-split', { into: request.splitInto.join('、') })
      : accept({ type: 'RequestSplit', data: { splitOn: today, into, why } }),
  ),
});
