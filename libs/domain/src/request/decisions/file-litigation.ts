import { z } from 'zod';
import { line, localDate } from '../bodies.js';
import { litigationKind } from '../vocabulary.js';
import { firstFault, notBefore, withinLife } from './checks.js';
import { accept, during, reject, requestDecision } from './define.js';

export const fileLitigation = requestDecision({
  name: 'file-litigation',
  title: '行政诉讼受理',
  cites: '条例第五十一条，行政诉讼法',
  roles: ['承办', '审核', '管理'],
  body: z.object({ kind: litigationKind, acceptedOn: localDate, caseNumber: line.optional() }),
  decide: during('received', (body, request, context) => {
    const running = request.litigations.find(({ result }) => result === null);
    if (running) return reject('litigation-already-filed', { acceptedOn: running.acceptedOn });
    const review = request.reviews.at(-1);
    if (body.kind === 'after-review' && !review)
      return reject('review-never-filed', { number: request.number });
    return (
      firstFault(
        withinLife('acceptedOn', body.acceptedOn, request, context),
        body.kind === 'after-review'
          ? notBefore('acceptedOn', body.acceptedOn, 'reviewAcceptedOn', review?.acceptedOn)
          : null,
      ) ??
      accept({ type: 'LitigationFiled', data: { caseId: context.newId('litigation'), ...body } })
    );
  }),
});
