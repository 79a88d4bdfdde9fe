import { z } from 'zod';
import { line, localDate } from '../bodies.js';
import { firstFault, notBefore, notFuture } from './checks.js';
import { accept, during, reject, requestDecision } from './define.js';

export const archiveRequest = requestDecision({
  name: 'archive-request',
  title: '归档',
  cites: '条例第四十五条',
  roles: ['窗口', '承办', '管理'],
  body: z.object({ archivedOn: localDate, archiveNumber: line }),
  decide: during('closed', (body, request, { today }) =>
    request.archiveNumber
      ? reject('already-archived', { archiveNumber: request.archiveNumber })
      : (firstFault(
          notFuture('archivedOn', body.archivedOn, today),
          notBefore('archivedOn', body.archivedOn, 'closedOn', request.closing?.closedOn),
        ) ?? accept({ type: 'RequestArchived', data: body })),
  ),
});
