import { z } from 'zod';
import { uuid } from '../../kernel/text.js';
import { limitsOf } from '../clock.js';
import { partById } from './checks.js';
import { accept, during, reject, requestDecision } from './define.js';

/** Third party silent: the organ decides (条例 32); other organ silent: 视为同意公开 (条例 34). */
export const recordSilence = requestDecision({
  name: 'record-silence',
  title: '逾期未答复意见',
  cites: '条例第三十二条、第三十四条',
  roles: ['承办', '审核', '管理'],
  body: z.object({ consultationId: uuid }),
  decide: during('open', ({ consultationId }, request, { today, calendar }) => {
    const consultation = partById(request.consultations, consultationId);
    if (!consultation) return reject('consultation-unknown', { consultationId });
    if (consultation.answeredOn)
      return reject('consultation-already-answered', { answeredOn: consultation.answeredOn });
    if (consultation.silentOn)
      return reject('silence-already-recorded', { expiredOn: consultation.silentOn });
    const from = consultation.receivedOn ?? consultation.sentOn;
    const expiredOn = calendar.addWorkingDays(from, limitsOf(request).consultationAnswer);
    if (today <= expiredOn) return reject('period-still-runs', { endsOn: expiredOn });
    const consequence = consultation.kind === 'organ' ? 'deemed-consent' : 'organ-decides';
    return accept({ type: 'ConsultationSilent', data: { consultationId, expiredOn, consequence } });
  }),
});
