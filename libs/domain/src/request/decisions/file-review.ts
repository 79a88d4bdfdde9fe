import { z } from 'zod';
import { line, localDate } from '../bodies.js';
import { withinLife } from './checks.js';
import { accept, during, reject, requestDecision } from './define.js';

/** Also against an open request: silence may be reviewed. */
export const fileReview = requestDecision({
  name: 'file-review',
  title: '行政复议受理',
  cites: '条例第五十一条，行政复议法第二十三条',
  roles: ['承办', '审核', '管理'],
  body: z.object({ acceptedOn: localDate, caseNumber: line.optional() }),
  decide: during('received', (body, request, context) => {
    const running = request.reviews.find(({ result }) => result === null);
    if (running) return reject('review-already-filed', { acceptedOn: running.acceptedOn });
    return (
      withinLife('acceptedOn', body.acceptedOn, request, context) ??
      accept({ type: 'ReviewFiled', data: { caseId: context.newId('review'), ...body } })
    );
  }),
});
