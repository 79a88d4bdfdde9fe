import { z } from 'zod';
import { freeText, localDate } from '../bodies.js';
import { firstFault, notBefore, notFuture } from './checks.js';
import { accept, during, reject, requestDecision } from './define.js';

export const receiveReasons = requestDecision({
  name: 'receive-reasons',
  title: '收到说明的理由',
  cites: '条例第三十五条',
  roles: ['窗口', '承办', '审核', '管理'],
  body: z.object({ receivedOn: localDate, reasonable: z.boolean(), note: freeText.optional() }),
  decide: during('open', (body, request, { today }) => {
    if (!request.reasonsNoticeOn)
      return reject('reasons-never-requested', { number: request.number });
    if (request.reasonsReceivedOn)
      return reject('reasons-already-received', { receivedOn: request.reasonsReceivedOn });
    return (
      firstFault(
        notFuture('receivedOn', body.receivedOn, today),
        notBefore('receivedOn', body.receivedOn, 'noticeOn', request.reasonsNoticeOn),
      ) ?? accept({ type: 'ReasonsReceived', data: body })
    );
  }),
});
