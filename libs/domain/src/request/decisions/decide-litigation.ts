import { z } from 'zod';
import { uuid } from '../../kernel/text.js';
import { freeText, localDate } from '../bodies.js';
import { caseResult } from '../vocabulary.js';
import { firstFault, notBefore, notFuture, partById } from './checks.js';
import { accept, during, reject, requestDecision } from './define.js';

/** A later instance decides again; the suit counts once, with its last result at year end. */
export const decideLitigation = requestDecision({
  name: 'decide-litigation',
  title: '行政诉讼审结',
  cites: '国办公开办函〔2021〕30号',
  roles: ['承办', '审核', '管理'],
  body: z.object({
    caseId: uuid,
    result: caseResult,
    concludedOn: localDate,
    instance: z.enum(['first', 'second', 'retrial']).default('first'),
    note: freeText.optional(),
  }),
  decide: during('received', (body, request, { today }) => {
    const suit = partById(request.litigations, body.caseId);
    if (!suit) return reject('case-unknown', { caseId: body.caseId });
    if (suit.concludedOn && body.instance === 'first')
      return reject('case-already-decided', { concludedOn: suit.concludedOn });
    return (
      firstFault(
        notFuture('concludedOn', body.concludedOn, today),
        notBefore('concludedOn', body.concludedOn, 'acceptedOn', suit.acceptedOn),
        notBefore('concludedOn', body.concludedOn, 'earlierConcludedOn', suit.concludedOn),
      ) ?? accept({ type: 'LitigationDecided', data: body })
    );
  }),
});
