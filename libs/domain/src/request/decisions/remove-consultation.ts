import { z } from 'zod';
import { why } from '../bodies.js';
import { accept, during, reject, requestDecision } from './define.js';

/** The last one, so that the others keep the place by which their alarms are known. */
export const removeConsultation = requestDecision({
  name: 'remove-consultation',
  title: '撤销误录的征求意见',
  cites: '条例第三十二条、第三十四条',
  roles: ['承办', '审核', '管理'],
  body: z.object({ why }),
  decide: during('open', (body, request) => {
    const consultation = request.consultations.at(-1);
    if (!consultation) return reject('consultation-never-started', { number: request.number });
    const { id: consultationId, sentOn, answeredOn, silentOn } = consultation;
    if (answeredOn) return reject('consultation-already-answered', { answeredOn });
    if (silentOn) return reject('silence-already-recorded', { expiredOn: silentOn });
    return accept({
      type: 'ConsultationRemoved',
      data: { consultationId, sentOn, why: body.why },
    });
  }),
});
