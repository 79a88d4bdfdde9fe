import { z } from 'zod';
import { uuid } from '../../kernel/text.js';
import { freeText, localDate } from '../bodies.js';
import { opinion } from '../vocabulary.js';
import { firstFault, notBefore, notFuture, partById } from './checks.js';
import { accept, during, reject, requestDecision } from './define.js';

export const answerConsultation = requestDecision({
  name: 'answer-consultation',
  title: '收到征求意见答复',
  cites: '条例第三十二条、第三十四条',
  roles: ['窗口', '承办', '审核', '管理'],
  body: z.object({
    consultationId: uuid,
    answeredOn: localDate,
    opinion: opinion.optional(),
    note: freeText.optional(),
  }),
  decide: during('open', (body, request, { today }) => {
    const { consultationId, answeredOn } = body;
    const consultation = partById(request.consultations, consultationId);
    if (!consultation) return reject('consultation-unknown', { consultationId });
    if (consultation.answeredOn)
      return reject('consultation-already-answered', { answeredOn: consultation.answeredOn });
    return (
      firstFault(
        notFuture('answeredOn', answeredOn, today),
        notBefore('answeredOn', answeredOn, 'sentOn', consultation.sentOn),
        notBefore('answeredOn', answeredOn, 'receivedOn', consultation.receivedOn),
      ) ?? accept({ type: 'ConsultationAnswered', data: body })
    );
  }),
});
