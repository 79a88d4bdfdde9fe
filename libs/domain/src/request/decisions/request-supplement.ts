import { z } from 'zod';
import { freeText, line, localDate } from '../bodies.js';
import { firstFault, notBefore, withinLife } from './checks.js';
import { accept, during, reject, requestDecision } from './define.js';

/** A late notice (after working day 7) is allowed; the clock flags it. */
export const requestSupplement = requestDecision({
  name: 'request-supplement',
  title: '告知补正',
  cites: '条例第三十条',
  roles: ['承办', '审核', '管理'],
  body: z.object({
    noticeOn: localDate,
    periodEndsOn: localDate.optional(),
    what: freeText.optional(),
    letterNumber: line.optional(),
  }),
  decide: during(
    'unanswered',
    ({ noticeOn, periodEndsOn, what, letterNumber }, request, context) => {
      const earlier = request.supplements.at(-1);
      if (earlier) return reject('supplement-already-requested', { noticeOn: earlier.noticeOn });
      const endsOn =
        periodEndsOn ??
        context.calendar.addWorkingDays(noticeOn, context.settings.supplementWorkingDays);
      const fault = firstFault(
        withinLife('noticeOn', noticeOn, request, context),
        notBefore('periodEndsOn', endsOn, 'noticeOn', noticeOn),
      );
      if (fault) return fault;
      return accept({
        type: 'SupplementRequested',
        data: { noticeOn, periodEndsOn: endsOn, letterNumber, what },
      });
    },
  ),
});
