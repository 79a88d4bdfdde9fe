import { z } from 'zod';
import { freeText, line, localDate } from '../bodies.js';
import { withinLife } from './checks.js';
import { accept, during, reject, requestDecision } from './define.js';

/** Asking for reasons has no effect on the clock (regulation 1.6). */
export const requestReasons = requestDecision({
  name: 'request-reasons',
  title: '要求说明理由',
  cites: '条例第三十五条',
  roles: ['承办', '审核', '管理'],
  body: z.object({
    noticeOn: localDate,
    letterNumber: line.optional(),
    note: freeText.optional(),
  }),
  decide: during('unanswered', (body, request, context) =>
    request.reasonsNoticeOn
      ? reject('reasons-already-requested', { noticeOn: request.reasonsNoticeOn })
      : (withinLife('noticeOn', body.noticeOn, request, context) ??
        accept({ type: 'ReasonsRequested', data: body })),
  ),
});
