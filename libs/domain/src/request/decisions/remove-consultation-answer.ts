import { z } from 'zod';
import { uuid } from '../../kernel/text.js';
import { why } from '../bodies.js';
import { partById } from './checks.js';
import { accept, during, reject, requestDecision } from './define.js';

/** The answer (or the silence) was another's, or said something else: the consultation is open again. */
export const removeConsultationAnswer = requestDecision({
  name: 'remove-consultation-answer',
  title: '撤销误录的意见答复',
  cites: '条例第三十二条、第三十四条',
  roles: ['承办', '审核', '管理'],
  body: z.object({ consultationId: uuid, why }),
  decide: during('open', ({ consultationId, why: reason }, { consultations }) => {
    const consultation = partById(consultations, consultationId);
    if (!consultation) return reject('consultation-unknown', { consultationId });
    const { answeredOn, silentOn } = consultation;
    if (!answeredOn && !silentOn) return reject('consultation-not-answered');
    return accept({
      type: 'ConsultationAnswerRemoved',
      data: {
        consultationId,
        ...(answeredOn && { answeredOn }),
        ...(silentOn && { expiredOn: silentOn }),
        why: reason,
      },
    });
  }),
});
