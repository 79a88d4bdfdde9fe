import { z } from 'zod';
import { line, localDate } from '../bodies.js';
import { consultationKind } from '../vocabulary.js';
import { firstFault, notBefore, notFuture, withinLife } from './checks.js';
import { accept, during, requestDecision } from './define.js';

/** Begun after the due date it has no effect on the clock, which the explanation says. */
export const startConsultation = requestDecision({
  name: 'start-consultation',
  title: '征求意见',
  cites: '条例第三十二条、第三十四条',
  roles: ['承办', '审核', '管理'],
  body: z.object({
    kind: consultationKind,
    sentOn: localDate,
    receivedOn: localDate.optional(),
    party: line.optional(),
    letterNumber: line.optional(),
  }),
  decide: during('unanswered', (body, request, context) => {
    const fault = firstFault(
      withinLife('sentOn', body.sentOn, request, context),
      notFuture('receivedOn', body.receivedOn, context.today),
      notBefore('receivedOn', body.receivedOn, 'sentOn', body.sentOn),
    );
    if (fault) return fault;
    const consultationId = context.newId('consultation');
    return accept({ type: 'ConsultationStarted', data: { consultationId, ...body } });
  }),
});
