import { z } from 'zod';
import { uuid } from '../../kernel/text.js';
import { localDate } from '../bodies.js';
import { firstFault, notBefore, notFuture, partById } from './checks.js';
import { accept, during, reject, requestDecision } from './define.js';

export const confirmConsultationReceipt = requestDecision({
  name: 'confirm-consultation-receipt',
  title: '被征求意见方收到',
  cites: '条例第三十二条、第三十四条',
  roles: ['窗口', '承办', '审核', '管理'],
  body: z.object({ consultationId: uuid, receivedOn: localDate }),
  decide: during('open', ({ consultationId, receivedOn }, request, { today }) => {
    const consultation = partById(request.consultations, consultationId);
    if (!consultation) return reject('consultation-unknown', { consultationId });
    if (consultation.receivedOn)
      return reject('consultation-already-received', { receivedOn: consultation.receivedOn });
    return (
      firstFault(
        notFuture('receivedOn', receivedOn, today),
        notBefore('receivedOn', receivedOn, 'sentOn', consultation.sentOn),
        notBefore('answeredOn', consultation.answeredOn, 'receivedOn', receivedOn),
      ) ?? accept({ type: 'ConsultationReceived', data: { consultationId, receivedOn } })
    );
  }),
});
